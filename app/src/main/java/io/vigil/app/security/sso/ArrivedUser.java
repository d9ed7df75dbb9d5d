package io.vigil.app.security.sso;

import io.vigil.app.security.SignedIn;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person of the provider together with the account. */
class ArrivedUser extends DefaultOidcUser {
  @Serial private static final long serialVersionUID = 1L;

  private final SignedIn person;

  ArrivedUser(OidcUser user, SignedIn person) {
    super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
    this.person = person;
  }

  SignedIn person() {
    return person;
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
