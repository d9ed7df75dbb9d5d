package io.vigil.app.security.account;

import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.security.account.AccountRefused.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are reached. Personal data: they stand in one table, are copied nowhere, not even
 * into the record of changes, and go with the person.
 */
@Repository
public class Contacts {
  private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{3,190}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");

  private final JdbcClient jdbc;
  private final AccountBook book;
  private final AccountChanges changes;
  private final Clock clock;

  Contacts(JdbcClient jdbc, AccountBook book, AccountChanges changes, Clock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.changes = changes;
    this.clock = clock;
  }

  /** Where one person is reached. */
  public record Contact(@Nullable String mail, @Nullable String phone) {
    static final Contact NONE = new Contact(null, null);
  }

  public Contact of(UUID account) {
    return jdbc.sql("select mail, phone from auth.contact where account = ?")
        .param(account)
        .query(Contact.class)
        .optional()
        .orElse(Contact.NONE);
  }

  /** The address of somebody who may still sign in. */
  public Optional<String> mailOf(UUID account) {
    return book.find(account).filter(Account::enabled).map(one -> of(account).mail());
  }

  /**
   * @throws AccountRefused if an address or number is none, or the person was erased
   */
  @Transactional
  public void set(UUID account, @Nullable String mail, @Nullable String phone, UUID by) {
    Account owner = book.get(account);
    if (owner.erased()) {
      throw new AccountRefused(Reason.ERASED, owner.login());
    }
    var wanted = new Contact(checked(mail, MAIL, Reason.MAIL), checked(phone, PHONE, Reason.PHONE));
    if (wanted.equals(of(account))) {
      return;
    }
    jdbc.sql(
            """
            insert into auth.contact (account, mail, phone, changed_at) values (:account, :mail, :phone, :at)
            on conflict (account) do update
            set mail = excluded.mail, phone = excluded.phone, changed_at = excluded.changed_at
            """)
        .param("account", account)
        .param("mail", wanted.mail())
        .param("phone", wanted.phone())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    changes.add(account, by, What.CONTACT);
  }

  void forget(UUID account) {
    jdbc.sql("delete from auth.contact where account = ?").param(account).update();
  }

  private static @Nullable String checked(@Nullable String text, Pattern form, Reason reason) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!form.matcher(text.strip()).matches()) {
      throw new AccountRefused(reason, text.strip());
    }
    return text.strip();
  }
}
