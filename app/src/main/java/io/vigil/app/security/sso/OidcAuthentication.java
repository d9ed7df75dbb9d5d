package io.vigil.app.security.sso;

import io.vigil.app.security.SignedIn;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has come in through OpenID Connect. */
class OidcAuthentication extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  private final SignedIn person;
  private final String idToken;

  /**
   * @param idToken that names the session of the provider when the person signs out
   */
  OidcAuthentication(SignedIn person, String idToken) {
    super(person.getAuthorities());
    this.person = person;
    this.idToken = idToken;
    super.setAuthenticated(true);
  }

  @Override
  public SignedIn getPrincipal() {
    return person;
  }

  @Override
  public String getCredentials() {
    return "";
  }

  String idToken() {
    return idToken;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
