package io.vigil.app.security.account;

import io.vigil.api.message.Rejection;
import io.vigil.app.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts, those included that are switched off. */
@Repository
public class AccountBook {
  private static final String COLUMNS =
      """
      select id, login, name_zh, name_en, role, scopes, office, external_id, valid_until,
        enabled, password_hash is not null as password, demo, created_at, erased_at
      from auth.account
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountBook(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Everybody, those who may sign in first. */
  public List<Account> all() {
    return jdbc.sql(COLUMNS + "order by erased_at is not null, not enabled, login")
        .query(AccountBook::read)
        .list();
  }

  public Optional<Account> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(AccountBook::read).optional();
  }

  /**
   * @throws Rejection if there is none
   */
  public Account get(UUID id) {
    return find(id).orElseThrow(() -> Rejection.notFound("account", id.toString()));
  }

  boolean hasLogin(String login) {
    return exists("login = ?", login);
  }

  boolean hasExternalId(String externalId) {
    return exists("external_id = ?", externalId);
  }

  private boolean exists(String condition, String value) {
    return jdbc.sql("select exists (select from auth.account where " + condition + ")")
        .param(value)
        .query(Boolean.class)
        .single();
  }

  /** Takes the locks of the administrators, so that two cannot switch each other off at once. */
  long otherAdministrators(UUID id) {
    return jdbc
        .sql("select id from auth.account where role = 'ADMIN' and enabled order by id for update")
        .query(UUID.class)
        .list()
        .stream()
        .filter(one -> !one.equals(id))
        .count();
  }

  void insert(UUID id, String login, WantedAccount wanted) {
    jdbc.sql(
            """
            insert into auth.account
              (id, login, name_zh, name_en, role, scopes, office, external_id, valid_until, enabled,
                created_at)
            values (:id, :login, :zh, :en, :role, :scopes, :office, :external, :until, :enabled, :at)
            """)
        .param("login", login)
        .param("at", now())
        .params(parameters(id, wanted))
        .update();
  }

  void update(UUID id, WantedAccount wanted) {
    jdbc.sql(
            """
            update auth.account
            set name_zh = :zh, name_en = :en, role = :role, scopes = :scopes,
              office = :office, external_id = :external, valid_until = :until,
              enabled = :enabled
            where id = :id
            """)
        .params(parameters(id, wanted))
        .update();
  }

  private static Map<String, @Nullable Object> parameters(UUID id, WantedAccount wanted) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("id", id);
    parameters.put("zh", wanted.nameZh());
    parameters.put("en", wanted.nameEn());
    parameters.put("role", wanted.role().name());
    parameters.put("scopes", wanted.scopes().toArray(String[]::new));
    parameters.put("office", wanted.office());
    parameters.put("until", wanted.validUntil());
    parameters.put("external", wanted.externalId());
    parameters.put("enabled", wanted.enabled());
    return parameters;
  }

  void setPassword(UUID id, String hash) {
    jdbc.sql("update auth.account set password_hash = ? where id = ?").params(hash, id).update();
  }

  void erase(UUID id, String nameZh, String nameEn) {
    jdbc.sql(
            """
            update auth.account
            set login = 'erased-' || id, name_zh = ?, name_en = ?, external_id = null,
              password_hash = null, enabled = false, erased_at = ?
            where id = ?
            """)
        .params(nameZh, nameEn, now(), id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("name_zh"),
        row.getString("name_en"),
        Role.valueOf(row.getString("role")),
        List.of((String[]) row.getArray("scopes").getArray()),
        row.getString("office"),
        row.getString("external_id"),
        row.getObject("valid_until", LocalDate.class),
        row.getBoolean("enabled"),
        row.getBoolean("password"),
        row.getBoolean("demo"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        erased == null ? null : erased.toInstant());
  }
}
