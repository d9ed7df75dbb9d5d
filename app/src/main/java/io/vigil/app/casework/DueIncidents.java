package io.vigil.app.casework;

import io.vigil.api.incident.FindDueIncidents;
import io.vigil.api.incident.IncidentCommand.PassIncidentTime;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Incidents in which a limit passed. */
@Component
@ConditionalOnRole(Role.COMMAND)
class DueIncidents implements DueCases {
  private final QueryGateway queries;

  DueIncidents(QueryGateway queries) {
    this.queries = queries;
  }

  @Override
  public List<PassIncidentTime> commands(Instant now, int most) {
    return queries
        .query(new FindDueIncidents(now, most), FindDueIncidents.Result.class)
        .join()
        .incidentIds()
        .stream()
        .map(id -> new PassIncidentTime(id, now))
        .toList();
  }
}
