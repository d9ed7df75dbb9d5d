package io.vigil.app.security.sso;

import io.vigil.app.security.RandomSecret;
import io.vigil.app.security.SessionRule;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The service tickets with which sessions began. The CAS server names a ticket when its owner has
 * signed out elsewhere; it does so to whichever node it reaches, so the tickets are in the
 * database, where every node looks.
 */
@Repository
class CasTickets implements SessionRule {
  /** Session attribute with the ticket. */
  static final String TICKET = "vigil.cas-ticket";

  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  CasTickets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void used(String ticket, UUID account, HttpSession session) {
    session.setAttribute(TICKET, ticket);
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from auth.cas_ticket where used_at < ?").param(now.minus(KEPT)).update();
    jdbc.sql(
            """
            insert into auth.cas_ticket (ticket_hash, account, used_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(RandomSecret.hash(ticket), account, now)
        .update();
  }

  /** The owner has signed out at the CAS server or in another application. */
  void end(String ticket) {
    jdbc.sql("update auth.cas_ticket set ended = true where ticket_hash = ?")
        .param(RandomSecret.hash(ticket))
        .update();
  }

  @Override
  public boolean isOver(HttpSession session) {
    return session.getAttribute(TICKET) instanceof String ticket
        && jdbc.sql(
                """
                select exists (
                  select from auth.cas_ticket where ticket_hash = ? and ended)
                """)
            .param(RandomSecret.hash(ticket))
            .query(Boolean.class)
            .single();
  }
}
