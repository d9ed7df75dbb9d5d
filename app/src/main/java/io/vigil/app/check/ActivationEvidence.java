package io.vigil.app.check;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.PlanStep;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The evidence of an activation is for everybody, as its plan is; that of one for a sealed incident
 * is kept with the incident.
 */
@Component
class ActivationEvidence implements CaseAccess {
  private final ContingencyDesk plans;

  ActivationEvidence(ContingencyDesk plans) {
    this.plans = plans;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.PLAN_ACTIVATION;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    CasePart activation = CasePart.of(caseId);
    return plans
        .find(activation.whole())
        .filter(
            plan ->
                plan.activations().stream()
                    .filter(one -> !one.sealed())
                    .anyMatch(one -> one.activationId().equals(activation.part())))
        .map(FindContingencyPlans.Item::unit);
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return CheckRights.STEPS.allow(person, PlanStep.TAKE_MEASURE);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    CasePart activation = CasePart.of(caseId);
    return plans.find(activation.whole()).stream()
        .flatMap(plan -> plan.activations().stream())
        .anyMatch(one -> one.activationId().equals(activation.part()) && one.endedAt() != null);
  }
}
