package io.vigil.app.security;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in: {@code admin}, with the password of {@code
 * VIGIL_ADMIN_PASSWORD} or one made up at the first start, which is shown once and kept nowhere.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {
  static final String LOGIN = "admin";

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final String given;
  private @Nullable String generated;

  FirstAdministrator(
      Accounts accounts,
      PasswordEncoder passwords,
      @Value("${vigil.admin.password:}") String given) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.given = given;
  }

  /** Before the web server opens, so that nobody finds the door without a lock. */
  @Override
  public void afterSingletonsInstantiated() {
    boolean known = accounts.find(LOGIN).isPresent();
    if (!given.isBlank()) {
      create(given);
      accounts.restore(LOGIN, hash(given));
    } else if (!known) {
      generated = RandomSecret.password();
      create(generated);
    }
  }

  /** The password that was made up at this start; {@code null} where none was. */
  @Nullable String generatedPassword() {
    return generated;
  }

  boolean hasGivenPassword() {
    return !given.isBlank();
  }

  private void create(String password) {
    accounts.add(
        new SignedIn(
            UUID.randomUUID(),
            LOGIN,
            hash(password),
            "系统管理员",
            "System administrator",
            Role.ADMIN,
            List.of(),
            true),
        false);
  }

  private String hash(String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the password of the administrator could not be hashed");
    }
    return hash;
  }
}
