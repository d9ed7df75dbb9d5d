package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.grading.Colour;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import tools.jackson.databind.json.JsonMapper;

/** Cases, notices and alerts as they are planned. */
final class AlertTables {
  private static final int CHUNK = 1_000;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  AlertTables(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Positions up to which nobody is told of warnings, and of other cases. */
  record Began(long warnings, long cases) {}

  Began began() {
    return jdbc.query(
            "select position, of_cases from alert.began",
            (row, number) -> new Began(row.getLong("position"), row.getLong("of_cases")))
        .getFirst();
  }

  Map<String, WatchedCase> cases(Collection<String> ids) {
    Map<String, WatchedCase> cases = new HashMap<>();
    jdbc.query(
        "select * from alert.watched_case where case_id = any (?)",
        row -> {
          cases.put(row.getString("case_id"), watched(row));
        },
        (Object) ids.toArray(String[]::new));
    return cases;
  }

  private static WatchedCase watched(ResultSet row) throws SQLException {
    return new WatchedCase(
        row.getString("control_point"),
        row.getString("unit"),
        Rows.list(row, "unit_path"),
        Colour.valueOf(row.getString("colour")),
        row.getBoolean("historical"),
        row.getString("awaited"),
        Rows.optionalTime(row, "answer_by"));
  }

  void save(Map<String, WatchedCase> cases) {
    batch(
        """
        insert into alert.watched_case
          (case_id, control_point, unit, unit_path, colour, historical, awaited, answer_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (case_id) do update
        set colour = excluded.colour, historical = excluded.historical,
          awaited = excluded.awaited, answer_by = excluded.answer_by
        """,
        cases.entrySet(),
        AlertTables::fill);
  }

  private static void fill(PreparedStatement statement, Map.Entry<String, WatchedCase> one)
      throws SQLException {
    WatchedCase known = one.getValue();
    statement.setString(1, one.getKey());
    statement.setString(2, known.controlPoint());
    statement.setString(3, known.unit());
    statement.setArray(
        4, statement.getConnection().createArrayOf("text", known.unitPath().toArray()));
    statement.setString(5, known.colour().name());
    statement.setBoolean(6, known.historical());
    statement.setString(7, known.awaited());
    Instant by = known.answerBy();
    statement.setObject(8, by == null ? null : Rows.at(by));
  }

  /** Stores notices and gives those that were not there. */
  List<Notice> addNew(List<Notice> notices, Instant now) {
    if (notices.isEmpty()) {
      return List.of();
    }
    Set<String> added =
        new HashSet<>(
            jdbc.queryForList(
                """
                insert into alert.notice (notice_id, case_id, body, noticed_at)
                select n.id, n.case_id, n.body::jsonb, ?
                from unnest(?, ?, ?) as n (id, case_id, body)
                on conflict (notice_id) do nothing
                returning notice_id
                """,
                String.class,
                Rows.at(now),
                notices.stream().map(Notice::noticeId).toArray(String[]::new),
                notices.stream().map(Notice::caseId).toArray(String[]::new),
                notices.stream().map(json::writeValueAsString).toArray(String[]::new)));
    return notices.stream().filter(notice -> added.contains(notice.noticeId())).toList();
  }

  void add(List<Item> items, Instant now) {
    batch(
        """
        insert into alert.item (
          alert_id, notice_id, case_id, what, colour, channel, recipient, role, contact_id,
          priority, state, due_at, created_at, silence_id, matter)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (alert_id) do nothing
        """,
        items,
        (statement, item) -> fill(statement, item, now));
  }

  private static void fill(PreparedStatement statement, Item item, Instant now)
      throws SQLException {
    Notice notice = item.notice();
    statement.setString(1, item.receiver().alertId());
    statement.setString(2, notice.noticeId());
    statement.setString(3, notice.caseId());
    statement.setString(4, notice.what().name());
    statement.setString(5, Rows.name(notice.colour()));
    statement.setString(6, item.channel().name());
    statement.setString(7, item.receiver().recipient());
    statement.setString(8, item.receiver().role());
    statement.setString(9, item.contactId());
    statement.setInt(10, notice.priority().ordinal());
    statement.setString(11, item.state());
    statement.setObject(12, Rows.at(item.dueAt()));
    statement.setObject(13, Rows.at(now));
    statement.setString(14, item.silence());
    statement.setString(15, notice.matter());
  }

  private <T> void batch(
      String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> fill) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows, CHUNK, fill);
    }
  }

  Set<Planner.Told> toldSince(Collection<String> cases, Instant since) {
    return new HashSet<>(
        jdbc.query(
            """
            select case_id, what, matter, channel, recipient from alert.item
            where case_id = any (?) and created_at > ? and state <> 'SUPPRESSED'
            """,
            (row, number) ->
                new Planner.Told(
                    row.getString("case_id"),
                    row.getString("what"),
                    row.getString("matter"),
                    row.getString("channel"),
                    row.getString("recipient")),
            cases.toArray(String[]::new),
            Rows.at(since)));
  }

  /**
   * Latest notices of cases, as far as a silence held these back, with what is awaited now; what
   * was told of a case meanwhile is not among them.
   */
  List<Notice> heldBy(String silence) {
    return jdbc.query(
        """
        select n.body, w.case_id is not null as watched, w.awaited, w.answer_by
        from (
          select distinct on (case_id) notice_id, case_id, body
          from alert.notice
          where case_id in (select case_id from alert.item where silence_id = ?)
          order by case_id, noticed_at desc, body ->> 'at' desc
        ) as n
        left join alert.watched_case as w on w.case_id = n.case_id
        where exists (
          select from alert.item as i
          where i.notice_id = n.notice_id and i.silence_id = ?)
        order by n.case_id
        """,
        (row, number) -> Notice.of(row, json),
        silence,
        silence);
  }

  /** An alert that waited for its turn when its case came to an end. */
  record Overtaken(String alertId, String caseId, String channel, String recipient) {}

  /** Takes back what waits of cases that are over, and was not told. */
  List<Overtaken> overtake(Collection<String> cases) {
    return jdbc.query(
        """
        update alert.item as i
        set state = 'SUPPRESSED'
        where i.case_id = any (?) and i.state = 'WAITING'
          and not exists (
            select from alert.item as t
            where t.case_id = i.case_id and t.channel = i.channel and t.recipient = i.recipient
              and t.state = 'TAKEN')
        returning alert_id, case_id, channel, recipient
        """,
        (row, number) ->
            new Overtaken(
                row.getString("alert_id"),
                row.getString("case_id"),
                row.getString("channel"),
                row.getString("recipient")),
        (Object) cases.toArray(String[]::new));
  }

  /** Takes back what waits of cases in which something else is awaited by now. */
  List<String> settle(Collection<String> cases, List<String> kinds) {
    forgetSilenced(cases, kinds);
    return jdbc.queryForList(
        """
        update alert.item
        set state = 'SUPPRESSED'
        where case_id = any (?) and what = any (?) and state = 'WAITING'
        returning alert_id
        """,
        String.class,
        cases.toArray(String[]::new),
        kinds.toArray(String[]::new));
  }

  /** What a silence held back is not told after it either. */
  private void forgetSilenced(Collection<String> cases, List<String> kinds) {
    jdbc.update(
        """
        update alert.item
        set silence_id = null
        where case_id = any (?) and what = any (?) and silence_id is not null
        """,
        cases.toArray(String[]::new),
        kinds.toArray(String[]::new));
  }

  /** When each recipient was last sent a message of many. */
  Map<String, Instant> latestDigests() {
    Map<String, Instant> latest = new HashMap<>();
    jdbc.query(
        """
        select channel, recipient, max(created_at) as at from alert.message
        where priority = ?
        group by channel, recipient
        """,
        row -> {
          latest.put(
              Planner.digestKey(
                  AlertChannel.valueOf(row.getString("channel")), row.getString("recipient")),
              Rows.time(row, "at"));
        },
        Priority.TOGETHER.ordinal());
    return latest;
  }
}
