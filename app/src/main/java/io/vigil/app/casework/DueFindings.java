package io.vigil.app.casework;

import io.vigil.api.finding.FindDueFindings;
import io.vigil.api.finding.FindingCommand.PassFindingTime;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Findings in which a limit passed. */
@Component
@ConditionalOnRole(Role.COMMAND)
class DueFindings implements DueCases {
  private final QueryGateway queries;

  DueFindings(QueryGateway queries) {
    this.queries = queries;
  }

  @Override
  public List<PassFindingTime> commands(Instant now, int most) {
    return queries
        .query(new FindDueFindings(now, most), FindDueFindings.Result.class)
        .join()
        .findingIds()
        .stream()
        .map(id -> new PassFindingTime(id, now))
        .toList();
  }
}
