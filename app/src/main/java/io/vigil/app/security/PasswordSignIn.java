package io.vigil.app.security;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.stereotype.Component;

/** Who may still sign in with a password where there is another way in. */
@Component
class PasswordSignIn implements UserDetailsChecker {

  /** Whom a password lets in. */
  enum For {
    EVERYBODY,
    ADMINISTRATORS,
    NOBODY
  }

  private final For whom;

  PasswordSignIn(
      @Value("${vigil.sign-in.password:everybody}") String whom, ObjectProvider<WayIn> ways) {
    this.whom = For.valueOf(whom.strip().toUpperCase(Locale.ROOT));
    if (this.whom == For.NOBODY && ways.stream().findAny().isEmpty()) {
      throw new IllegalStateException(
          "vigil.sign-in.password=nobody shuts everybody out: set vigil.sign-in.cas.url or"
              + " vigil.sign-in.oidc.issuer too, or keep it for administrators");
    }
  }

  For whom() {
    return whom;
  }

  @Override
  public void check(UserDetails account) {
    boolean open =
        switch (whom) {
          case EVERYBODY -> true;
          case ADMINISTRATORS -> account instanceof SignedIn person && person.is(Role.ADMIN);
          case NOBODY -> false;
        };
    if (!open) {
      throw new DisabledException("this account signs in through the single sign-on");
    }
  }
}
