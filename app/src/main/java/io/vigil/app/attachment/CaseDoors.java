package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may come to the evidence of which case: each kind of case answers for itself. */
@Component
class CaseDoors {
  private final Map<AttachedTo, CaseAccess> doors = new EnumMap<>(AttachedTo.class);

  CaseDoors(ObjectProvider<CaseAccess> doors) {
    doors.forEach(door -> this.doors.put(door.kind(), door));
  }

  /** The unit of a case; empty where there is no such case, or not for this person. */
  Optional<String> unit(SignedIn person, AttachedTo kind, String caseId, @Nullable String named) {
    return door(kind).unit(person, caseId, named);
  }

  boolean maySee(SignedIn person, FindAttachments.Item item) {
    return unit(person, item.kind(), item.caseId(), item.unit()).isPresent();
  }

  /** Asked of those alone who may see the case. */
  boolean mayAttach(SignedIn person, AttachedTo kind, String caseId) {
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER)
        && door(kind).mayAttach(person, caseId);
  }

  /**
   * The quality office, and whoever attached it; of a case that is over the administrator alone.
   */
  boolean mayRemove(SignedIn person, FindAttachments.Item item) {
    return maySee(person, item)
        && (person.is(Role.ADMIN)
            || isTheirs(person, item) && !door(item.kind()).isOver(person, item.caseId()));
  }

  /** Whether it would be theirs to remove if the case were not over. */
  boolean isKept(SignedIn person, FindAttachments.Item item) {
    return maySee(person, item)
        && isTheirs(person, item)
        && door(item.kind()).isOver(person, item.caseId());
  }

  private static boolean isTheirs(SignedIn person, FindAttachments.Item item) {
    return person.is(Role.QUALITY_OFFICE) || item.by().actor().equals(person.id().toString());
  }

  /** What is to be asked for the evidence of the parts of a case that this person sees. */
  List<FindAttachments> parts(SignedIn person, AttachedTo kind, String caseId) {
    return door(kind).parts(person, caseId);
  }

  private CaseAccess door(AttachedTo kind) {
    return Objects.requireNonNull(doors.get(kind), kind::name);
  }
}
