package io.vigil.app.security.account;

import io.vigil.app.security.account.AccountChange.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of what was done to accounts. */
@Repository
public class AccountChanges {
  private static final String COLUMNS =
      "select account, at, by, what, was, became from auth.account_change ";

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountChanges(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Changes of one account, the latest first. */
  public List<AccountChange> of(UUID account) {
    return jdbc.sql(COLUMNS + "where account = ? order by position desc")
        .param(account)
        .query(AccountChanges::read)
        .list();
  }

  /** The latest changes of all accounts. */
  public List<AccountChange> latest(int most) {
    return jdbc.sql(COLUMNS + "order by position desc limit ?")
        .param(most)
        .query(AccountChanges::read)
        .list();
  }

  void add(UUID account, UUID by, What what) {
    add(account, by, what, null, null);
  }

  void add(UUID account, UUID by, What what, @Nullable String was, @Nullable String became) {
    jdbc.sql(
            """
            insert into auth.account_change (account, at, by, what, was, became)
            values (:account, :at, :by, :what, :was, :became)
            """)
        .param("account", account)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("what", what.name())
        .param("was", was)
        .param("became", became)
        .update();
  }

  /** That something was changed stays; what the person was called does not. */
  void forget(UUID account) {
    jdbc.sql("update auth.account_change set was = null, became = null where account = ?")
        .param(account)
        .update();
  }

  private static AccountChange read(ResultSet row, int number) throws SQLException {
    return new AccountChange(
        row.getObject("account", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("by", UUID.class),
        What.valueOf(row.getString("what")),
        row.getString("was"),
        row.getString("became"));
  }
}
