package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evidence of a control point is laid down by each unit for itself. */
@Component
class ControlPointEvidence implements CaseAccess {
  private final Questions questions;
  private final UnitAccess access;

  ControlPointEvidence(Questions questions, UnitAccess access) {
    this.questions = questions;
    this.access = access;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.CONTROL_POINT;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return Optional.ofNullable(named)
        .filter(unit -> isKnown(caseId))
        .filter(unit -> !access.path(unit).isEmpty() && access.sees(person, unit));
  }

  private boolean isKnown(String controlPoint) {
    return questions
            .ask(new FindControlPoint(controlPoint), FindControlPoint.Result.class)
            .definition()
        != null;
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return true;
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return false;
  }
}
