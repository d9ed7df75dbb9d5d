package io.vigil.app.security.account;

import io.vigil.app.security.Deputies;
import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.security.account.AccountRefused.Reason;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases the person behind an account; what the account did stays, under an opaque id. */
@Component
public class AccountErasure {
  private static final int LONGEST_GROUND = 500;

  private final AccountBook book;
  private final AccountDesk desk;
  private final AccountChanges changes;
  private final Contacts contacts;
  private final Deputies deputies;
  private final JdbcClient jdbc;

  AccountErasure(
      AccountBook book,
      AccountDesk desk,
      AccountChanges changes,
      Contacts contacts,
      Deputies deputies,
      JdbcClient jdbc) {
    this.book = book;
    this.desk = desk;
    this.changes = changes;
    this.contacts = contacts;
    this.deputies = deputies;
    this.jdbc = jdbc;
  }

  /**
   * @param ground in law
   * @param confirm the login once more, so that nobody is erased by a slip
   * @throws AccountRefused if something is missing, or it is the last administrator
   */
  @Transactional
  public void erase(UUID id, String ground, String confirm, UUID by) {
    Account account = book.get(id);
    check(account, ground, confirm);
    if (account.isActingAdministrator()) {
      desk.requireAnotherAdministrator(account, by);
    }
    contacts.forget(id);
    deputies.endAll(id);
    jdbc.sql("delete from auth.password_link where account = ?").param(id).update();
    changes.forget(id);
    book.erase(id, "（已删除的账号）", "(erased account)");
    changes.add(id, by, What.ERASED, null, ground.strip());
  }

  private static void check(Account account, String ground, String confirm) {
    if (account.erased()) {
      throw new AccountRefused(Reason.ERASED, account.login());
    }
    if (ground.isBlank() || ground.length() > LONGEST_GROUND) {
      throw new AccountRefused(Reason.GROUND, ground);
    }
    if (!account.login().equals(confirm.strip())) {
      throw new AccountRefused(Reason.CONFIRM, confirm);
    }
  }
}
