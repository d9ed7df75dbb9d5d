package io.vigil.app.security;

import org.springframework.security.access.AccessDeniedException;

/** A refusal that says who may do it instead. */
public class NotInCharge extends AccessDeniedException {
  private static final long serialVersionUID = 1L;

  public NotInCharge(String why) {
    super(why);
  }
}
