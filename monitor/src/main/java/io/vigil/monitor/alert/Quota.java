package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many messages each robot still takes, counted over all nodes. A part of each minute is kept
 * free for red ones.
 */
final class Quota {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final JdbcClient jdbc;

  Quota(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a robot takes.
   *
   * @param perMinute messages in any minute
   * @param forRed of these, kept free for red ones
   * @param perSecond messages in any second
   */
  private record Limit(int perMinute, int forRed, int perSecond) {}

  private static @Nullable Limit limit(AlertChannel channel) {
    return switch (channel) {
      case WECOM, DINGTALK -> new Limit(20, 5, 20);
      case FEISHU -> new Limit(100, 20, 5);
      case INBOX, MAIL, WEBHOOK -> null;
    };
  }

  /**
   * Says when the next message may go, if that is not now. The row is held until the transaction
   * ends, so that no other node counts meanwhile.
   */
  Optional<Instant> busyUntil(
      AlertChannel channel, String contactId, Priority priority, Instant now) {
    Used used = lock(contactId);
    List<Instant> sent = used.sent().stream().filter(at -> at.isAfter(now.minus(MINUTE))).toList();
    return Optional.of(free(limit(channel), used.blockedUntil(), sent, priority, now))
        .filter(free -> free.isAfter(now));
  }

  /** Counts a message. */
  void use(String contactId, Instant now) {
    jdbc.sql(
            """
            update alert.quota
            set sent = array(select at from unnest(sent) as t (at) where at > :from) || :now
            where contact_id = :id
            """)
        .param("from", Rows.at(now.minus(MINUTE)))
        .param("now", Rows.at(now))
        .param("id", contactId)
        .update();
  }

  private static Instant free(
      @Nullable Limit limit,
      @Nullable Instant blocked,
      List<Instant> sent,
      Priority priority,
      Instant now) {
    Instant free = blocked != null && blocked.isAfter(now) ? blocked : now;
    if (limit == null) {
      return free;
    }
    int most = priority == Priority.RED ? limit.perMinute() : limit.perMinute() - limit.forRed();
    return Stream.of(
            free, room(sent, most, MINUTE, now), room(sent, limit.perSecond(), SECOND, now))
        .max(Comparator.naturalOrder())
        .orElse(free);
  }

  /** When fewer than so many lie within the span. */
  private static Instant room(List<Instant> sent, int most, Duration span, Instant now) {
    List<Instant> within =
        sent.stream().filter(at -> at.isAfter(now.minus(span))).sorted().toList();
    return within.size() < most ? now : within.get(within.size() - most).plus(span);
  }

  private record Used(List<Instant> sent, @Nullable Instant blockedUntil) {}

  private Used lock(String contactId) {
    jdbc.sql("insert into alert.quota (contact_id) values (?) on conflict do nothing")
        .param(contactId)
        .update();
    return jdbc.sql("select sent, blocked_until from alert.quota where contact_id = ? for update")
        .param(contactId)
        .query(
            (row, number) ->
                new Used(
                    Arrays.stream((Timestamp[]) row.getArray("sent").getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                    Rows.optionalTime(row, "blocked_until")))
        .single();
  }

  /** The robot says that it takes nothing until then. */
  void block(String contactId, Instant until) {
    jdbc.sql(
            """
            insert into alert.quota (contact_id, blocked_until) values (:id, :until)
            on conflict (contact_id) do update
            set blocked_until = greatest(quota.blocked_until, excluded.blocked_until)
            """)
        .param("id", contactId)
        .param("until", Rows.at(until))
        .update();
  }
}
