package io.vigil.app.security.sso;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Somebody whom the single sign-on knows, and the system does not. */
class UnknownPerson extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1L;

  private final String externalId;

  UnknownPerson(String externalId) {
    super("no account with the number " + externalId);
    this.externalId = externalId;
  }

  String externalId() {
    return externalId;
  }
}
