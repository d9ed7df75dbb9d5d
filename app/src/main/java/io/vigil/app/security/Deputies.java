package io.vigil.app.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may act for whom, and until which day (代签收). */
@Repository
public class Deputies {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Clock clock;
  private final ZoneId zone;

  Deputies(JdbcClient jdbc, Accounts accounts, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param account who is stood in for
   * @param until the last day
   */
  public record Deputy(UUID account, UUID deputy, LocalDate until) {}

  /** For whom somebody may act today. */
  public List<SignedIn> representedBy(UUID deputy) {
    return jdbc
        .sql(
            """
            select account from auth.deputy
            where deputy = ? and until >= ? order by named_at, account
            """)
        .params(deputy, today())
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(account -> accounts.findById(account.toString()).stream())
        .filter(Deputies::mayBeRepresented)
        .toList();
  }

  /** The account itself, if it may be acted for today. */
  Optional<SignedIn> represented(UUID deputy, UUID account) {
    return representedBy(deputy).stream().filter(one -> one.id().equals(account)).findFirst();
  }

  /** Deputies that an account has or had, the one with the longest term first. */
  public List<Deputy> of(UUID account) {
    return jdbc.sql(
            """
            select account, deputy, until from auth.deputy
            where account = ? order by until desc, deputy
            """)
        .param(account)
        .query(Deputy.class)
        .list();
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** Nobody administers the system, or speaks for a student, in somebody else's name. */
  public static boolean mayBeRepresented(SignedIn account) {
    return account.isEnabled()
        && !account.is(Role.ADMIN, Role.STUDENT, Role.INFORMANT)
        && !account.role().isMachine();
  }

  /** The college's own staff act for others; students, outside experts and machines do not. */
  public static boolean mayAct(Role role) {
    return !role.isMachine()
        && role != Role.STUDENT
        && role != Role.INFORMANT
        && role != Role.REVIEWER;
  }

  public void name(UUID account, UUID deputy, LocalDate until, UUID by) {
    jdbc.sql(
            """
            insert into auth.deputy (account, deputy, until, named_by, named_at)
            values (?, ?, ?, ?, ?)
            on conflict (account, deputy) do update
            set until = excluded.until, named_by = excluded.named_by, named_at = excluded.named_at
            """)
        .params(account, deputy, until, by, clock.instant().atZone(zone).toOffsetDateTime())
        .update();
  }

  public boolean end(UUID account, UUID deputy) {
    return jdbc.sql("delete from auth.deputy where account = ? and deputy = ?")
            .params(account, deputy)
            .update()
        > 0;
  }

  /** Ends what an account gave to others, and passes on what others gave to it. */
  public void passOn(UUID from, UUID to) {
    jdbc.sql("delete from auth.deputy where account = ?").param(from).update();
    jdbc.sql(
            """
            update auth.deputy as given set deputy = :to
            where deputy = :from and account <> :to
              and not exists (
                select from auth.deputy as other
                where other.account = given.account and other.deputy = :to)
            """)
        .param("from", from)
        .param("to", to)
        .update();
    jdbc.sql("delete from auth.deputy where deputy = ?").param(from).update();
  }

  public void endAll(UUID account) {
    jdbc.sql("delete from auth.deputy where account = :id or deputy = :id")
        .param("id", account)
        .update();
  }
}
