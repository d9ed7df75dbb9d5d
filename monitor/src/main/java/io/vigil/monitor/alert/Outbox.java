package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.monitor.alert.channel.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Messages that are to go out, and the alerts that wait for one. */
final class Outbox {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Outbox(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What may go into one message. */
  record Group(AlertChannel channel, String recipient, String contactId, Priority priority) {}

  /** An alert that waits, with the deadline that stands now. */
  record Waiting(String alertId, Notice notice, Instant since) {
    Waiting numbered(@Nullable String number) {
      return new Waiting(alertId, notice.numbered(number), since);
    }
  }

  /**
   * A message as it is handed over.
   *
   * @param alertIds alerts that it carries
   */
  record Leased(
      Message message,
      AlertChannel channel,
      String recipient,
      String contactId,
      Priority priority,
      List<String> alertIds) {}

  /** Groups of which something is due, the most urgent first. */
  List<Group> due(Instant now) {
    return jdbc.sql(
            """
            select channel, recipient, contact_id, priority
            from alert.item
            where state = 'WAITING' and due_at <= :now
            group by channel, recipient, contact_id, priority
            order by priority, min(due_at), channel, recipient
            """)
        .param("now", Rows.at(now))
        .query(
            (row, number) ->
                new Group(
                    AlertChannel.valueOf(row.getString("channel")),
                    row.getString("recipient"),
                    row.getString("contact_id"),
                    Priority.values()[row.getInt("priority")]))
        .list();
  }

  /** When a recipient was last sent a message of many. */
  Optional<Instant> latestDigest(Group group) {
    return jdbc.sql(
            """
            select created_at from alert.message
            where channel = :channel and recipient = :recipient and priority = :priority
              and contact_id = :contact
            order by created_at desc
            limit 1
            """)
        .param("channel", group.channel().name())
        .param("recipient", group.recipient())
        .param("contact", group.contactId())
        .param("priority", group.priority().ordinal())
        .query((row, number) -> Rows.time(row, "created_at"))
        .optional();
  }

  /**
   * Takes alerts of a group that are due, oldest first, so that no other node does. Once some of
   * those that are told together are due, all of them go.
   */
  List<Waiting> take(Group group, int most, Instant now) {
    return jdbc.sql(
            """
            select i.alert_id, i.created_at, n.body, w.case_id is not null as watched, w.awaited,
              w.answer_by
            from alert.item as i
            join alert.notice as n using (notice_id)
            left join alert.watched_case as w on w.case_id = i.case_id
            where i.state = 'WAITING' and (i.due_at <= :now or i.priority = 2)
              and i.channel = :channel
              and i.recipient = :recipient and i.contact_id = :contact and i.priority = :priority
            order by i.created_at, n.noticed_at, n.body ->> 'at', i.alert_id
            limit :most
            for update of i skip locked
            """)
        .param("now", Rows.at(now))
        .param("channel", group.channel().name())
        .param("recipient", group.recipient())
        .param("contact", group.contactId())
        .param("priority", group.priority().ordinal())
        .param("most", most)
        .query(
            (row, number) ->
                new Waiting(
                    row.getString("alert_id"), Notice.of(row, json), Rows.time(row, "created_at")))
        .list();
  }

  /** Lets all of a group that is due wait. */
  List<String> postpone(Group group, Instant until, Instant now) {
    return jdbc.sql(
            """
            update alert.item
            set due_at = :until
            where state = 'WAITING' and due_at <= :now and channel = :channel
              and recipient = :recipient and contact_id = :contact and priority = :priority
            returning alert_id
            """)
        .param("until", Rows.at(until))
        .param("now", Rows.at(now))
        .param("channel", group.channel().name())
        .param("recipient", group.recipient())
        .param("contact", group.contactId())
        .param("priority", group.priority().ordinal())
        .query(String.class)
        .list();
  }

  void suppress(List<String> alertIds) {
    jdbc.sql("update alert.item set state = 'SUPPRESSED' where alert_id = any (?)")
        .param(alertIds.toArray(String[]::new))
        .update();
  }

  void add(Message message, Group group, List<Waiting> telling, Instant now) {
    jdbc.sql(
            """
            insert into alert.message
              (message_id, channel, recipient, contact_id, priority, body, state, next_at,
              created_at)
            values (:id, :channel, :recipient, :contact, :priority, :body::jsonb, 'READY', :now,
              :now)
            """)
        .param("id", message.messageId())
        .param("channel", group.channel().name())
        .param("recipient", group.recipient())
        .param("contact", group.contactId())
        .param("priority", group.priority().ordinal())
        .param("body", json.writeValueAsString(message))
        .param("now", Rows.at(now))
        .update();
    jdbc.sql(
            """
            update alert.item set state = 'TAKEN', message_id = :id where alert_id = any (:alerts)
            """)
        .param("id", message.messageId())
        .param("alerts", telling.stream().map(Waiting::alertId).toArray(String[]::new))
        .update();
  }

  /**
   * Takes messages to hand over, alone for a while. One whose node died is taken again when its
   * time is over.
   */
  List<Leased> lease(int most, Duration lease, Instant now) {
    return jdbc.sql(
            """
            with next as (
              select message_id from alert.message
              where state in ('READY', 'SENDING') and next_at <= :now
                and (lease_until is null or lease_until < :now)
              order by priority, next_at, created_at
              limit :most
              for update skip locked
            ), taken as (
              update alert.message as m
              set state = 'SENDING', attempts = m.attempts + 1, lease_until = :until
              from next
              where m.message_id = next.message_id
              returning m.*
            )
            select t.*, array(
              select i.alert_id from alert.item as i
              where i.message_id = t.message_id
              order by i.alert_id) as alerts
            from taken as t
            order by t.priority, t.created_at
            """)
        .param("now", Rows.at(now))
        .param("until", Rows.at(now.plus(lease)))
        .param("most", most)
        .query((row, number) -> leased(row))
        .list();
  }

  private Leased leased(ResultSet row) throws SQLException {
    return new Leased(
        message(row).inAttempt(row.getInt("attempts")),
        AlertChannel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        row.getString("contact_id"),
        Priority.values()[row.getInt("priority")],
        Rows.list(row, "alerts"));
  }

  private Message message(ResultSet row) throws SQLException {
    return json.readValue(row.getString("body"), Message.class);
  }

  /** False where the message was settled by another node meanwhile. */
  boolean settle(Leased sent, String state, Instant nextAt) {
    return jdbc.sql(
                """
                update alert.message
                set state = :state, next_at = :next, lease_until = null
                where message_id = :id and attempts = :attempt and state = 'SENDING'
                """)
            .param("state", state)
            .param("next", Rows.at(nextAt))
            .param("id", sent.message().messageId())
            .param("attempt", sent.message().attempt())
            .update()
        > 0;
  }

  /** Makes a message that was given up ready again. */
  boolean repeat(String alertId, Instant now) {
    return jdbc.sql(
                """
                update alert.message as m
                set state = 'READY', attempts = 0, next_at = :now
                from alert.item as i
                where i.alert_id = :alert and m.message_id = i.message_id and m.state = 'FAILED'
                """)
            .param("now", Rows.at(now))
            .param("alert", alertId)
            .update()
        > 0;
  }

  /** A message by its id, with when its link was used. */
  Optional<Linked> linked(String messageId) {
    return jdbc.sql("select * from alert.message where message_id = ?")
        .param(messageId)
        .query(
            (row, number) ->
                new Linked(
                    message(row),
                    row.getString("recipient"),
                    AlertChannel.valueOf(row.getString("channel")),
                    Optional.ofNullable(Rows.optionalTime(row, "acknowledged_at"))))
        .optional();
  }

  /** What the link of a message leads to. */
  record Linked(
      Message message, String recipient, AlertChannel channel, Optional<Instant> acknowledgedAt) {}

  /** False where the link was used before. */
  boolean useLink(String messageId, Instant at) {
    return jdbc.sql(
                """
                update alert.message set acknowledged_at = ?
                where message_id = ? and acknowledged_at is null
                """)
            .params(Rows.at(at), messageId)
            .update()
        > 0;
  }
}
