package io.vigil.app.response;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a warning is for whoever sees its unit, or answers it. */
@Component
class WarningEvidence implements CaseAccess {
  private final Questions questions;
  private final ResponseDesk responses;

  WarningEvidence(Questions questions, ResponseDesk responses) {
    this.questions = questions;
    this.responses = responses;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.WARNING;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    FindWarning.Result found = questions.ask(new FindWarning(caseId), FindWarning.Result.class);
    return Optional.ofNullable(found.warning())
        .filter(warning -> responses.concerns(person, found))
        .map(FindWarnings.Item::unit);
  }

  /** Those who answer it, and those who judge the answer. */
  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return true;
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    FindWarnings.Item warning =
        questions.ask(new FindWarning(caseId), FindWarning.Result.class).warning();
    return warning != null && !warning.state().isOpenCase();
  }
}
