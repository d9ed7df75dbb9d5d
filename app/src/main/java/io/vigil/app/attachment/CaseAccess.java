package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says for one kind of case who may see its evidence and add to it. */
public interface CaseAccess {

  AttachedTo kind();

  /**
   * The unit that a case is about; empty where there is no such case, or not for this person.
   *
   * @param named by whoever attaches: a folder that several units fill goes by it, a case knows its
   *     own unit
   */
  Optional<String> unit(SignedIn person, String caseId, @Nullable String named);

  /** Asked of those alone who may see it. */
  boolean mayAttach(SignedIn person, String caseId);

  /**
   * Evidence that a decision rests on stays when the case is over; what is kept for ever never is.
   */
  boolean isOver(SignedIn person, String caseId);

  /** Parts of a case under which evidence is attached as well; asked of those who may see it. */
  default List<FindAttachments> parts(SignedIn person, String caseId) {
    return List.of();
  }
}
