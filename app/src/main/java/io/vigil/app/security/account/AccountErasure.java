package io.vigil.app.security.account;

import io.vigil.app.security.Deputies;
import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.security.account.AccountRefused.Reason;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases the person behind an account; what the account did stays, under an opaque id. */
@Component
public class AccountErasure {
  private static final int LONGEST_GROUND = 500;

  private final AccountBook book;
  private final AccountDesk desk;
  private final AccountChanges changes;
  private final Contacts contacts;
  private final Deputies deputies;
  private final OwnWords words;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  AccountErasure(
      AccountBook book,
      AccountDesk desk,
      AccountChanges changes,
      Contacts contacts,
      Deputies deputies,
      OwnWords words,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.book = book;
    this.desk = desk;
    this.changes = changes;
    this.contacts = contacts;
    this.deputies = deputies;
    this.words = words;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * What the person wrote of themselves goes first: where the rest fails it can be asked for again.
   *
   * @param ground in law
   * @param confirm the login once more, so that nobody is erased by a slip
   * @return whether the boards have forgotten the words too; if not, they do after a rebuild
   * @throws AccountRefused if something is missing, or it is the last administrator
   */
  public boolean erase(UUID id, String ground, String confirm, UUID by) {
    Account account = book.get(id);
    check(account, ground, confirm);
    transactions.executeWithoutResult(status -> requireAnother(account, by));
    boolean boardsForgot = words.erase(id, ground.strip(), book.get(by).login());
    transactions.executeWithoutResult(status -> forget(account, ground.strip(), by));
    return boardsForgot;
  }

  private void requireAnother(Account account, UUID by) {
    if (account.isActingAdministrator()) {
      desk.requireAnotherAdministrator(account, by);
    }
  }

  private void forget(Account account, String ground, UUID by) {
    UUID id = account.id();
    requireAnother(account, by);
    contacts.forget(id);
    deputies.endAll(id);
    jdbc.sql("delete from auth.password_link where account = ?").param(id).update();
    changes.forget(id);
    book.erase(id, "（已删除的账号）", "(erased account)");
    changes.add(id, by, What.ERASED, null, ground);
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
