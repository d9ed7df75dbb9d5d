package io.vigil.app.diagnosis;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A folder of self-diagnosis is filled by each unit for itself. */
@Component
class FolderEvidence implements CaseAccess {
  private final SchemeBook schemes;
  private final UnitAccess access;

  FolderEvidence(SchemeBook schemes, UnitAccess access) {
    this.schemes = schemes;
    this.access = access;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.ELEMENT;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return Optional.ofNullable(named)
        .filter(unit -> schemes.hasFolder(caseId))
        .filter(unit -> !access.path(unit).isEmpty() && access.sees(person, unit));
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
