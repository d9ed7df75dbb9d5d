package io.vigil.app.check;

import io.vigil.api.casework.TakenStep;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.FindContingencyPlans.Activation;
import io.vigil.api.contingency.FindContingencyPlans.Item;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Set;

/**
 * What is said of the use of a plan may name persons: those who read no words of measures read none
 * of it either.
 */
final class PlanWords {
  private static final Set<String> OF_ITS_USE =
      Set.of("activate", "take-measure", "end-activation");

  private PlanWords() {}

  private static boolean tells(SignedIn person) {
    return !person.is(Role.REVIEWER, Role.COUNSELLOR, Role.IMPORTER, Role.METRICS);
  }

  static Item seen(SignedIn person, Item plan) {
    return tells(person)
        ? plan
        : new FindContingencyPlans.Item(
            plan.planId(),
            plan.name(),
            plan.unit(),
            plan.unitName(),
            plan.version(),
            plan.issuedAt(),
            plan.reviewBy(),
            plan.state(),
            plan.drilledAt(),
            plan.drills(),
            plan.activatedAt(),
            plan.incidentId(),
            plan.activations().stream().map(PlanWords::bare).toList());
  }

  private static Activation bare(Activation one) {
    return new Activation(
        one.activationId(), one.activatedAt(), one.incidentId(), null, one.endedAt(), one.sealed());
  }

  static FindCheckHistory.Result seen(SignedIn person, FindCheckHistory.Result history) {
    List<TakenStep> steps = history.steps();
    return tells(person)
        ? history
        : new FindCheckHistory.Result(
            steps.stream().map(PlanWords::bare).toList(), history.findings());
  }

  private static TakenStep bare(TakenStep step) {
    return OF_ITS_USE.contains(step.step())
        ? new TakenStep(step.step(), step.at(), step.recordedAt(), step.by(), null, step.due())
        : step;
  }
}
