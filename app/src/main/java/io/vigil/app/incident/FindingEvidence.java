package io.vigil.app.incident;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.finding.FindFindings;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a finding is for whoever sees its unit. */
@Component
class FindingEvidence implements CaseAccess {
  private final FindingDesk findings;

  FindingEvidence(FindingDesk findings) {
    this.findings = findings;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.FINDING;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return findings.find(person, caseId).map(FindFindings.Item::unit);
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return IncidentRights.mayNote(person.role());
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return findings.find(person, caseId).filter(one -> !one.state().isOpen()).isPresent();
  }
}
