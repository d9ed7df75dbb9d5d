package io.vigil.query.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertState;
import io.vigil.api.alert.CountUnread;
import io.vigil.api.alert.FindAlerts;
import io.vigil.api.alert.FindSuppressions;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.grading.Colour;
import io.vigil.query.casework.LeaderTurns;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class AlertQueries {

  /**
   * Nobody learns of a person but those whose scope names that person, of what is sealed but those
   * who were told, and of whom a case concerns in person but they themselves. The quality office
   * does not learn whom others are told of what complains of it.
   */
  private static final String VISIBLE =
      """
      (a.recipient = :viewer
          AND (a.unit_kind IS DISTINCT FROM 'TEACHER' OR a.state <> 'SUPPRESSED'
            OR a.unit = ANY (CAST(:scopes AS text[])))
        OR NOT a.sealed AND a.role <> 'CONCERNED'
        AND NOT (:ofTheOffice AND a.case_kind = 'COMPLAINT' AND EXISTS (
          SELECT FROM board.complaint AS p WHERE p.complaint_id = a.case_id AND %s))
        AND (
          a.unit = ANY (CAST(:scopes AS text[]))
          OR a.unit_kind IS DISTINCT FROM 'TEACHER'
            AND (cardinality(CAST(:scopes AS text[])) = 0
              OR a.unit_path && CAST(:scopes AS text[]))))
      """
          .formatted(LeaderTurns.complainsOfTheOffice("p"));

  /** An inbox tells where a case stands: what came later about it stands for what came before. */
  private static final String LATEST =
      """
      NOT EXISTS (
        SELECT FROM inside.alert AS l
        WHERE l.case_id = a.case_id AND l.recipient = a.recipient AND l.channel = 'INBOX'
          AND l.state <> 'SUPPRESSED'
          AND (l.happened_at, l.event_position, l.alert_id)
            > (a.happened_at, a.event_position, a.alert_id))
      """;

  private static final String MATCHING =
      """
      FROM inside.alert AS a
      WHERE %s
        AND (CAST(:alert AS text) IS NULL OR a.alert_id = :alert)
        AND (CAST(:state AS text) IS NULL OR a.state = :state)
        AND (NOT :inbox
          OR a.recipient = :viewer AND a.channel = 'INBOX' AND a.state <> 'SUPPRESSED' AND %s)
      """
          .formatted(VISIBLE, LATEST);

  private static final String ALERTS =
      """
      SELECT
        a.*,
        CASE WHEN a.must_acknowledge AND a.colour = 'RED' THEN array(
          SELECT DISTINCT o.role
          FROM inside.alert AS o
          WHERE o.case_id = a.case_id AND o.must_acknowledge AND o.state <> 'SUPPRESSED'
            AND NOT EXISTS (
              SELECT FROM inside.alert AS d
              WHERE d.case_id = o.case_id AND d.role = o.role AND d.state = 'ACKNOWLEDGED')
          ORDER BY o.role) END AS outstanding,
        a.moot AND NOT EXISTS (
          SELECT FROM board.warning_response AS r
          WHERE r.warning_id = a.case_id AND r.over AND r.awaited = a.awaited) AS gone
      FROM (SELECT a.* %s
        ORDER BY a.happened_at DESC, a.event_position DESC, a.alert_id
        LIMIT :size OFFSET :from) AS a
      ORDER BY a.happened_at DESC, a.event_position DESC, a.alert_id
      """
          .formatted(MATCHING);

  private static final String STEPS =
      """
      SELECT * FROM inside.alert_step
      WHERE alert_id = ANY (?)
      ORDER BY alert_id, event_position
      """;

  /** Who was not told of a person because it is none of theirs does not read of it here either. */
  private static final String HELD =
      """
      FROM inside.alert_step AS s
      JOIN inside.alert AS a ON a.alert_id = s.alert_id
      WHERE s.step = 'suppressed' AND %s
        AND (a.unit_kind IS DISTINCT FROM 'TEACHER' OR a.unit = ANY (CAST(:scopes AS text[])))
      """
          .formatted(VISIBLE);

  private static final String SUPPRESSIONS =
      """
      SELECT
        a.*, s.reason AS held_reason, s.until AS held_until, s.detail AS held_detail,
        s.recorded_at AS held_at
      %s
      ORDER BY s.recorded_at DESC, s.event_position DESC, s.alert_id
      LIMIT :size OFFSET :from
      """
          .formatted(HELD);

  private static final String[] ASKING =
      Stream.of(NoticeKind.values())
          .filter(NoticeKind::asksReader)
          .map(NoticeKind::name)
          .toArray(String[]::new);

  private static final String UNREAD =
      """
      SELECT a.recipient, count(*) AS unread,
        count(*) FILTER (
          WHERE a.what = ANY (:asking) AND NOT a.moot
            AND (a.must_acknowledge OR a.colour IS DISTINCT FROM 'BLUE')) AS asking
      FROM inside.alert AS a
      WHERE a.recipient = ANY (:recipients) AND a.channel = 'INBOX' AND a.state = 'DELIVERED'
        AND NOT a.opened AND %s
      GROUP BY a.recipient
      """
          .formatted(LATEST);

  private final JdbcClient jdbc;

  AlertQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindAlerts.Result handle(FindAlerts query) {
    long total = filtered("SELECT count(*) " + MATCHING, query).query(Long.class).single();
    record Found(String id, ItemOf item) {}
    List<Found> found =
        filtered(ALERTS, query)
            .param("size", query.size())
            .param("from", (long) query.page() * query.size())
            .query((row, index) -> new Found(row.getString("alert_id"), item(row)))
            .list();
    Map<String, List<FindAlerts.Step>> chains = chains(found.stream().map(Found::id).toList());
    return new FindAlerts.Result(
        total,
        found.stream()
            .map(one -> one.item().of(chains.getOrDefault(one.id(), List.of())))
            .toList());
  }

  private StatementSpec filtered(String sql, FindAlerts query) {
    AlertState state = query.state();
    return jdbc.sql(sql)
        .param("alert", query.alertId())
        .param("viewer", query.viewer())
        .param("inbox", query.inbox())
        .param("state", state == null ? null : state.name())
        .param("ofTheOffice", query.ofTheOffice())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  /** An alert that waits for its chain. */
  private interface ItemOf {
    FindAlerts.Item of(List<FindAlerts.Step> chain);
  }

  private static ItemOf item(ResultSet row) throws SQLException {
    var id = row.getString("alert_id");
    var kind = Rows.name(row, "case_kind", CaseKind.class);
    var caseId = row.getString("case_id");
    var number = row.getString("number");
    var what = Rows.name(row, "what", NoticeKind.class);
    var colour = Rows.optionalName(row, "colour", Colour.class);
    var unit = row.getString("unit");
    var unitName = row.getString("unit_name");
    var subject = row.getString("subject");
    var subjectName = row.getString("subject_name");
    var subjectNameEn = row.getString("subject_name_en");
    var channel = Rows.name(row, "channel", AlertChannel.class);
    var recipient = row.getString("recipient");
    var role = row.getString("role");
    var state = Rows.name(row, "state", AlertState.class);
    var answerBy = Rows.optionalTime(row, "answer_by");
    var waitsUntil = Rows.optionalTime(row, "waits_until");
    var link = row.getString("link");
    var at = Rows.time(row, "happened_at");
    var createdAt = Rows.time(row, "created_at");
    var opened = row.getBoolean("opened");
    var outstanding = Rows.list(row, "outstanding");
    var awaited = row.getString("awaited");
    var moot = row.getBoolean("gone");
    var called = row.getString("called");
    return chain ->
        new FindAlerts.Item(
            id,
            kind,
            caseId,
            number,
            what,
            colour,
            unit,
            unitName,
            subject,
            subjectName,
            subjectNameEn,
            channel,
            recipient,
            role,
            state,
            answerBy,
            waitsUntil,
            link,
            at,
            createdAt,
            opened,
            chain,
            outstanding,
            awaited,
            moot,
            called);
  }

  private Map<String, List<FindAlerts.Step>> chains(List<String> alerts) {
    Map<String, List<FindAlerts.Step>> chains = new HashMap<>();
    jdbc.sql(STEPS)
        .param(alerts.toArray(String[]::new))
        .query(
            row -> {
              chains
                  .computeIfAbsent(row.getString("alert_id"), id -> new ArrayList<>())
                  .add(step(row));
            });
    return chains;
  }

  private static FindAlerts.Step step(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    String detail = row.getString("detail");
    return new FindAlerts.Step(
        row.getString("step"),
        Rows.time(row, "at"),
        row.getString("actor"),
        row.getString("role"),
        row.getString("channel"),
        row.getString("on_behalf_of"),
        reason == null || detail == null ? reason : reason + " " + detail,
        Rows.optionalTime(row, "until"));
  }

  @QueryHandler
  FindSuppressions.Result handle(FindSuppressions query) {
    return new FindSuppressions.Result(
        held("SELECT count(*) " + HELD, query).query(Long.class).single(),
        held(SUPPRESSIONS, query)
            .param("size", query.size())
            .param("from", (long) query.page() * query.size())
            .query((row, index) -> suppression(row))
            .list());
  }

  private StatementSpec held(String sql, FindSuppressions query) {
    return jdbc.sql(sql)
        .param("viewer", query.viewer())
        .param("ofTheOffice", query.ofTheOffice())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  private static FindSuppressions.Item suppression(ResultSet row) throws SQLException {
    return new FindSuppressions.Item(
        row.getString("alert_id"),
        Rows.name(row, "what", NoticeKind.class),
        Rows.optionalName(row, "colour", Colour.class),
        row.getString("number"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("subject"),
        Rows.name(row, "channel", AlertChannel.class),
        row.getString("recipient"),
        row.getString("role"),
        Rows.name(row, "held_reason", HoldReason.class),
        Rows.optionalTime(row, "held_until"),
        row.getString("held_detail"),
        row.getString("link"),
        Rows.time(row, "held_at"));
  }

  @QueryHandler
  CountUnread.Result handle(CountUnread query) {
    Map<String, Long> unread = new HashMap<>();
    Map<String, Long> asking = new HashMap<>();
    jdbc.sql(UNREAD)
        .param("recipients", query.recipients().toArray(String[]::new))
        .param("asking", ASKING)
        .query(
            row -> {
              unread.put(row.getString("recipient"), row.getLong("unread"));
              asking.put(row.getString("recipient"), row.getLong("asking"));
            });
    return new CountUnread.Result(unread, asking);
  }
}
