package io.vigil.app.security.account;

import io.vigil.app.security.RandomSecret;
import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.security.account.AccountRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: made up and shown once, set through a link that works once, changed by oneself. */
@Component
public class PasswordDesk {
  private static final Duration VALID = Duration.ofHours(72);
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final AccountBook book;
  private final AccountChanges changes;
  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final Clock clock;

  PasswordDesk(
      AccountBook book,
      AccountChanges changes,
      JdbcClient jdbc,
      PasswordEncoder passwords,
      Clock clock) {
    this.book = book;
    this.changes = changes;
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * @param path address of the page on which the password is set, behind that of the system
   */
  public record Link(String path, Instant expiresAt) {}

  /** Gives an account a password made up for it, which nobody can read again. */
  @Transactional
  public String reset(UUID id, UUID by) {
    Account account = living(id);
    String password = RandomSecret.password();
    set(account, password);
    changes.add(id, by, What.PASSWORD_RESET);
    return password;
  }

  /** A link for the person, valid for three days and for one password; earlier ones end. */
  @Transactional
  public Link link(UUID id, UUID by) {
    living(id);
    jdbc.sql("delete from auth.password_link where account = ?").param(id).update();
    String secret = RandomSecret.text();
    Instant expires = clock.instant().plus(VALID);
    jdbc.sql(
            """
            insert into auth.password_link (secret_hash, account, issued_by, expires_at)
            values (?, ?, ?, ?)
            """)
        .params(RandomSecret.hash(secret), id, by, expires.atOffset(ZoneOffset.UTC))
        .update();
    changes.add(id, by, What.PASSWORD_LINK);
    return new Link("/password/" + secret, expires);
  }

  /** Whose password a link sets; looking does not use it up. */
  public Optional<Account> owner(String secret) {
    return jdbc.sql(
            "select account from auth.password_link where secret_hash = ? and expires_at > ?")
        .params(RandomSecret.hash(secret), now())
        .query(UUID.class)
        .optional()
        .flatMap(book::find)
        .filter(Account::enabled);
  }

  /**
   * Sets a password through a link, once.
   *
   * @throws AccountRefused if the link is over or the password will not do
   */
  @Transactional
  public void setByLink(String secret, String password) {
    Account account = owner(secret).orElseThrow(() -> new AccountRefused(Reason.LINK, "…"));
    check(account, password);
    int used =
        jdbc.sql("delete from auth.password_link where secret_hash = ?")
            .param(RandomSecret.hash(secret))
            .update();
    if (used == 0) {
      throw new AccountRefused(Reason.LINK, "…");
    }
    set(account, password);
    changes.add(account.id(), account.id(), What.PASSWORD_SET);
  }

  /**
   * Changes one's own password.
   *
   * @throws AccountRefused if the present one is another, or the new one will not do
   */
  @Transactional
  public void change(UUID id, String present, String password) {
    Account account = living(id);
    String hash =
        jdbc.sql("select coalesce(password_hash, '') from auth.account where id = ?")
            .param(id)
            .query(String.class)
            .single();
    if (hash.isEmpty() || !passwords.matches(present, hash)) {
      throw new AccountRefused(Reason.WRONG_PASSWORD, "…");
    }
    check(account, password);
    set(account, password);
    changes.add(id, id, What.PASSWORD_SET);
  }

  private void set(Account account, String password) {
    book.setPassword(account.id(), Objects.requireNonNull(passwords.encode(password)));
  }

  private static void check(Account account, String password) {
    if (password.length() < SHORTEST
        || password.length() > LONGEST
        || password.equalsIgnoreCase(account.login())) {
      throw new AccountRefused(Reason.PASSWORD, "…");
    }
  }

  private Account living(UUID id) {
    Account account = book.get(id);
    if (account.erased()) {
      throw new AccountRefused(Reason.ERASED, account.login());
    }
    return account;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
