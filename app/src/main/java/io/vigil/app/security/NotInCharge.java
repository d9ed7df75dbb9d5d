package io.vigil.app.security;

import io.vigil.api.message.Rejection;
import org.springframework.security.access.AccessDeniedException;

/** A refusal that says who may do it instead. */
public class NotInCharge extends AccessDeniedException {
  private static final long serialVersionUID = 1L;

  private final transient Rejection why;

  public NotInCharge(Rejection why) {
    super(String.valueOf(why.getMessage()));
    this.why = why;
  }

  public Rejection why() {
    return why;
  }
}
