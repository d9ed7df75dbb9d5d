package io.vigil.app.check;

import io.vigil.api.check.FindDueChecks;
import io.vigil.api.contingency.ContingencyCommand.PassPlanTime;
import io.vigil.api.inspection.InspectionCommand.PassInspectionTime;
import io.vigil.api.selfcheck.SelfCheckCommand.PassSelfCheckTime;
import io.vigil.app.casework.DueCases;
import io.vigil.app.security.Questions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks in which something became overdue. */
@Component
class CheckDueCases implements DueCases {
  private final Questions questions;

  CheckDueCases(Questions questions) {
    this.questions = questions;
  }

  @Override
  public List<?> commands(Instant now, int most) {
    return questions.ask(new FindDueChecks(now, most), FindDueChecks.Result.class).items().stream()
        .map(item -> command(item, now))
        .toList();
  }

  private static Object command(FindDueChecks.Item item, Instant now) {
    return switch (item.kind()) {
      case SELF_CHECK -> new PassSelfCheckTime(item.caseId(), now);
      case INSPECTION -> new PassInspectionTime(item.caseId(), now);
      case CONTINGENCY_PLAN -> new PassPlanTime(item.caseId(), now);
    };
  }
}
