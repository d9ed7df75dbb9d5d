package io.vigil.app.security.account;

import io.vigil.app.security.Deputies;
import io.vigil.app.security.account.AccountChange.What;
import io.vigil.app.security.account.AccountRefused.Reason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes the work of one account to another when staff change. */
@Component
public class Handovers {
  private final JdbcClient jdbc;
  private final AccountBook book;
  private final AccountDesk desk;
  private final AccountChanges changes;
  private final Deputies deputies;
  private final Clock clock;

  Handovers(
      JdbcClient jdbc,
      AccountBook book,
      AccountDesk desk,
      AccountChanges changes,
      Deputies deputies,
      Clock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.desk = desk;
    this.changes = changes;
    this.deputies = deputies;
    this.clock = clock;
  }

  /**
   * Switches one account off and gives its units, its deputyships and whatever waits for it to
   * another one of the same role.
   *
   * @throws AccountRefused if the successor cannot be this
   */
  @Transactional
  public void handOver(UUID from, UUID to, UUID by) {
    Account predecessor = book.get(from);
    Account successor = book.get(to);
    if (!successor.enabled() || from.equals(to)) {
      throw new AccountRefused(Reason.SUCCESSOR, successor.login());
    }
    if (successor.role() != predecessor.role()) {
      throw new AccountRefused(Reason.OTHER_ROLE, successor.login());
    }
    desk.change(to, with(successor, union(predecessor, successor), true), by);
    desk.change(from, with(predecessor, predecessor.scopes(), false), by);
    deputies.passOn(from, to);
    save(from, to, by);
    changes.add(from, by, What.HANDED_OVER, null, to.toString());
    changes.add(to, by, What.TOOK_OVER, null, from.toString());
  }

  /** Who answers today for what was given to an account. */
  public UUID current(UUID account) {
    return jdbc.sql(
            """
            with recursive later (account) as (
              select :id::uuid
              union
              select h.successor from auth.handover as h join later as l on h.predecessor = l.account
            )
            select account from later
            where not exists (
              select from auth.handover as h where h.predecessor = later.account)
            """)
        .param("id", account)
        .query(UUID.class)
        .single();
  }

  /** The accounts for whose work an account answers, itself first. */
  public List<UUID> answeredBy(UUID account) {
    List<UUID> earlier =
        jdbc.sql(
                """
                with recursive earlier (account) as (
                  select predecessor from auth.handover where successor = :id
                  union
                  select h.predecessor
                  from auth.handover as h join earlier as e on h.successor = e.account
                )
                select account from earlier where account <> :id
                """)
            .param("id", account)
            .query(UUID.class)
            .list();
    return Stream.concat(Stream.of(account), earlier.stream()).toList();
  }

  /** Whoever takes over has not handed over, or has come back. */
  private void save(UUID from, UUID to, UUID by) {
    jdbc.sql("delete from auth.handover where predecessor = ?").param(to).update();
    jdbc.sql(
            """
            insert into auth.handover (predecessor, successor, ordered_by, at)
            values (?, ?, ?, ?)
            on conflict (predecessor) do update
            set successor = excluded.successor, ordered_by = excluded.ordered_by,
              at = excluded.at
            """)
        .params(from, to, by, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** No scope is everything, and stays that. */
  private static List<String> union(Account one, Account other) {
    return one.scopes().isEmpty() || other.scopes().isEmpty()
        ? List.of()
        : Stream.concat(other.scopes().stream(), one.scopes().stream()).distinct().toList();
  }

  private static WantedAccount with(Account account, List<String> scopes, boolean enabled) {
    return new WantedAccount(
        account.nameZh(),
        account.nameEn(),
        account.role(),
        scopes,
        account.office(),
        account.externalId(),
        account.validUntil(),
        enabled);
  }
}
