package io.vigil.app.complaint;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.complaint.ComplaintStep;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a request is for whoever may read it: of a sealed one, its body alone. */
@Component
class ComplaintEvidence implements CaseAccess {
  private final ComplaintDesk complaints;
  private final ComplaintRights rights;

  ComplaintEvidence(ComplaintDesk complaints, ComplaintRights rights) {
    this.complaints = complaints;
    this.rights = rights;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.COMPLAINT;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return complaints
        .find(caseId)
        .filter(found -> rights.sees(person, found))
        .map(found -> found.item().unit());
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return complaints
        .find(caseId)
        .filter(found -> rights.may(person, ComplaintStep.NOTE, found))
        .isPresent();
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return complaints.find(caseId).filter(found -> found.item().state().isOver()).isPresent();
  }
}
