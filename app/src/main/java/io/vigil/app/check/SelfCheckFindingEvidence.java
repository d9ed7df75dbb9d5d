package io.vigil.app.check;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of what a self-check found is for those who see the check. */
@Component
class SelfCheckFindingEvidence implements CaseAccess {
  private final SelfCheckDesk checks;
  private final FindingsOfChecks findings;

  SelfCheckFindingEvidence(SelfCheckDesk checks, FindingsOfChecks findings) {
    this.checks = checks;
    this.findings = findings;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.SELF_CHECK_FINDING;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    CasePart finding = CasePart.of(caseId);
    return checks.unit(person, finding.whole(), named).filter(unit -> findings.isThere(finding));
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return checks.mayAttach(person, caseId);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return checks.isOver(person, CasePart.of(caseId).whole());
  }
}
