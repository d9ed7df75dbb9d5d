package io.vigil.app.page;

import io.vigil.api.casework.TakenStep;
import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.FindContingencyPlans.Activation;
import io.vigil.app.check.ContingencyDesk;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Contingency plans that were activated for an incident, each with the steps taken under it. */
@Component
class IncidentPlans {
  private static final Set<String> OF_ITS_USE =
      Set.of("activate", "take-measure", "end-activation");

  private final ContingencyDesk plans;

  IncidentPlans(ContingencyDesk plans) {
    this.plans = plans;
  }

  /** A plan in use for an incident. */
  record Use(String planId, String name, List<TakenStep> steps) {}

  List<Use> of(SignedIn person, String incidentId) {
    return plans.all(person).stream().flatMap(plan -> uses(person, plan, incidentId)).toList();
  }

  private Stream<Use> uses(SignedIn person, FindContingencyPlans.Item plan, String incidentId) {
    return plan.activations().stream()
        .filter(one -> incidentId.equals(one.incidentId()))
        .map(one -> new Use(plan.planId(), plan.name(), steps(person, plan, one)));
  }

  /** A plan is in use once at a time. */
  private List<TakenStep> steps(SignedIn person, FindContingencyPlans.Item plan, Activation use) {
    Instant end = Objects.requireNonNullElse(use.endedAt(), Instant.MAX);
    return plans.history(person, plan.planId()).steps().stream()
        .filter(step -> OF_ITS_USE.contains(step.step()))
        .filter(step -> !step.at().isBefore(use.activatedAt()) && !step.at().isAfter(end))
        .toList();
  }
}
