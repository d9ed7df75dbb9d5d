package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may come to the evidence of which case. Where no kind answers for itself, whoever sees the
 * unit does; of cases that may be sealed only those who attached it.
 */
@Component
class CaseDoors {
  private final Map<AttachedTo, CaseAccess> doors = new EnumMap<>(AttachedTo.class);
  private final UnitAccess units;

  CaseDoors(ObjectProvider<CaseAccess> doors, UnitAccess units) {
    doors.forEach(door -> this.doors.put(door.kind(), door));
    this.units = units;
  }

  boolean maySee(SignedIn person, FindAttachments.Item item) {
    CaseAccess door = doors.get(item.kind());
    if (door != null) {
      return door.maySee(person, item.caseId());
    }
    return isOwn(person, item) || !item.kind().maySealed() && units.sees(person, item.unit());
  }

  boolean mayAttach(SignedIn person, AttachedTo kind, String caseId, String unit) {
    if (!isTrusted(person)) {
      return false;
    }
    CaseAccess door = doors.get(kind);
    return door == null
        ? units.sees(person, unit)
        : door.maySee(person, caseId) && door.mayAttach(person, caseId);
  }

  /** The quality office, and whoever attached it. */
  boolean mayRemove(SignedIn person, FindAttachments.Item item) {
    return maySee(person, item)
        && (person.is(Role.ADMIN, Role.QUALITY_OFFICE) || isOwn(person, item));
  }

  private static boolean isTrusted(SignedIn person) {
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER);
  }

  private static boolean isOwn(SignedIn person, FindAttachments.Item item) {
    return item.by().actor().equals(person.id().toString());
  }
}
