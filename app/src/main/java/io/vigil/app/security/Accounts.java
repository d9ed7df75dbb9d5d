package io.vigil.app.security;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/** The people who may sign in. */
@Repository
public class Accounts implements UserDetailsService {
  private static final String COLUMNS =
      "select id, login, password_hash, name_zh, name_en, role, scopes, office, enabled,"
          + " valid_until from auth.account ";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;

  Accounts(JdbcClient jdbc, Clock clock, ZoneId collegeZone) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = collegeZone;
  }

  @Override
  public SignedIn loadUserByUsername(String login) {
    return find(login).orElseThrow(() -> new UsernameNotFoundException("no account " + login));
  }

  public Optional<SignedIn> find(String login) {
    return jdbc.sql(COLUMNS + "where login = ?")
        .param(login.strip().toLowerCase(Locale.ROOT))
        .query(this::read)
        .optional();
  }

  /** The account under which the college's single sign-on knows somebody. */
  public Optional<SignedIn> findByExternalId(String externalId) {
    return jdbc.sql(COLUMNS + "where external_id = ?")
        .param(externalId.strip())
        .query(this::read)
        .optional();
  }

  /** The account with an id, whoever may ask with it. */
  public Optional<SignedIn> findById(String id) {
    return jdbc.sql(COLUMNS + "where id::text = ?").param(id).query(this::read).optional();
  }

  /** Accounts of the demonstration, in the order in which they were added; no administrator. */
  List<SignedIn> demo() {
    return jdbc.sql(
            COLUMNS + "where demo and enabled and role <> 'ADMIN' order by created_at, login")
        .query(this::read)
        .list();
  }

  /** The unit of the quality office; {@code null} where none of its accounts is of a unit. */
  public @Nullable String qualityOffice() {
    return jdbc.sql("select board.quality_office()").query(String.class).optional().orElse(null);
  }

  /** Everybody who may sign in, in the order of their logins. */
  public List<SignedIn> all() {
    return jdbc.sql(COLUMNS + "where enabled order by login").query(this::read).list().stream()
        .filter(SignedIn::isEnabled)
        .toList();
  }

  /** Ids of the students and informants who may sign in and are of the units, or below them. */
  public List<String> studentsOf(Collection<String> units) {
    return jdbc
        .sql(
            COLUMNS
                + """
                as a where enabled and role in ('STUDENT', 'INFORMANT') and exists (
                  select from board.unit_closure as c
                  where c.ancestor = any (:units) and c.descendant = any (a.scopes))
                """)
        .param("units", units.toArray(String[]::new))
        .query(this::read)
        .list()
        .stream()
        .filter(SignedIn::isEnabled)
        .map(student -> student.id().toString())
        .toList();
  }

  void add(SignedIn account, boolean demo) {
    jdbc.sql(
            """
            insert into auth.account
              (id, login, password_hash, name_zh, name_en, role, scopes, office, demo, created_at)
            values (:id, :login, :hash, :zh, :en, :role, :scopes, :office, :demo, :at)
            on conflict (login) do nothing
            """)
        .param("id", account.id())
        .param("login", account.login())
        .param("hash", account.passwordHash())
        .param("zh", account.nameZh())
        .param("en", account.nameEn())
        .param("role", account.role().name())
        .param("scopes", account.scopes().toArray(String[]::new))
        .param("office", account.office())
        .param("demo", demo)
        .param("at", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .update();
  }

  /** Lets the administrator in again, whatever has become of the account. */
  void restore(String login, String hash) {
    jdbc.sql(
            """
            update auth.account
            set password_hash = ?, enabled = true, role = 'ADMIN', scopes = '{}'
            where login = ?
            """)
        .params(hash, login)
        .update();
  }

  private SignedIn read(ResultSet row, int number) throws SQLException {
    LocalDate last = row.getObject("valid_until", LocalDate.class);
    boolean valid = last == null || !LocalDate.now(clock.withZone(zone)).isAfter(last);
    return new SignedIn(
            row.getObject("id", UUID.class),
            row.getString("login"),
            row.getString("password_hash"),
            row.getString("name_zh"),
            row.getString("name_en"),
            Role.valueOf(row.getString("role")),
            strings(row.getArray("scopes")),
            row.getBoolean("enabled") && valid)
        .of(row.getString("office"));
  }

  static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
