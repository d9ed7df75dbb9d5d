package io.vigil.app.attachment;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.app.security.SignedIn;

/** Says for one kind of case who may see its evidence and add to it. */
public interface CaseAccess {

  AttachedTo kind();

  /** False also where there is no such case. */
  boolean maySee(SignedIn person, String caseId);

  /** Asked of those alone who may see it. */
  boolean mayAttach(SignedIn person, String caseId);
}
