package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.monitor.report.analysis.MeasureTold;
import io.vigil.monitor.report.analysis.ToldMeasures;
import io.vigil.monitor.report.figure.Relapses;
import io.vigil.monitor.report.text.Quotations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the registers that reports tell of. */
@Component
class RegisterReader {
  /** As they stood on the day as of which they are told: what was done later is not read. */
  private static final String EXTERNAL =
      """
      SELECT
        (m.found_at AT TIME ZONE board.zone())::date AS found_on, m.source, m.text, m.unit,
        m.grade, t.state,
        CASE WHEN t.state IN ('ASSIGNED', 'OVERDUE') THEN
          (t.due_at AT TIME ZONE board.zone())::date END AS due_on,
        CASE WHEN t.state = 'CLOSED' THEN (t.at AT TIME ZONE board.zone())::date END AS closed_on,
        t.measure, t.said AS effect,
        (d.first_due AT TIME ZONE board.zone())::date AS first_due, d.put_off, d.put_off_by
      FROM board.matter AS m
      CROSS JOIN LATERAL (
        SELECT
          CASE (array_agg(s.step ORDER BY s.event_position DESC))[1]
            WHEN 'record' THEN CASE WHEN count(s.due_at) = 0 THEN 'FOUND' ELSE 'ASSIGNED' END
            WHEN 'report-done' THEN 'DONE'
            WHEN 'overdue' THEN 'OVERDUE'
            WHEN 'close' THEN 'CLOSED'
            WHEN 'withdraw' THEN 'WITHDRAWN'
            ELSE 'ASSIGNED' END AS state,
          (array_agg(s.at ORDER BY s.event_position DESC))[1] AS at,
          (array_agg(s.due_at ORDER BY s.event_position DESC)
            FILTER (WHERE s.due_at IS NOT NULL))[1] AS due_at,
          (array_agg(s.note ORDER BY s.event_position DESC)
            FILTER (WHERE s.note IS NOT NULL))[1] AS said,
          (array_agg(s.note ORDER BY s.event_position DESC)
            FILTER (WHERE s.step = 'report-done'))[1] AS measure
        FROM board.register_step AS s
        WHERE s.kind = 'MATTER' AND s.case_id = m.matter_id
          AND (s.at AT TIME ZONE board.zone())::date <= :as_of
        HAVING count(*) > 0) AS t
      CROSS JOIN LATERAL (
        SELECT (array_agg(w.due_at ORDER BY w.event_position))[1] AS first_due,
          count(*) FILTER (WHERE w.later) AS put_off,
          (array_agg(w.role ORDER BY w.event_position DESC) FILTER (WHERE w.later))[1]
            AS put_off_by
        FROM (
          SELECT s.due_at, s.event_position, s.role,
            s.due_at > lag(s.due_at) OVER (ORDER BY s.event_position) AS later
          FROM board.register_step AS s
          WHERE s.kind = 'MATTER' AND s.case_id = m.matter_id AND s.due_at IS NOT NULL
            AND s.due_step = 'matter.done'
            AND (s.at AT TIME ZONE board.zone())::date <= :as_of) AS w) AS d
      WHERE m.kind = 'EXTERNAL_FINDING' AND t.state <> 'WITHDRAWN'
        AND (m.found_at AT TIME ZONE board.zone())::date <= :last
        AND (t.state <> 'CLOSED' OR (t.at AT TIME ZONE board.zone())::date >= :first)
        AND (CAST(:unit AS text) IS NULL
          OR m.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit))
      ORDER BY m.found_at, m.matter_id
      """;

  private static final String SURVEYS =
      """
      SELECT s.survey_id, s.title, s.respondents
      FROM board.survey AS s
      WHERE s.result IS NOT NULL
        AND s.respondents IN ('PARENTS', 'COMMUNITY', 'GRADUATES', 'EMPLOYERS')
        AND (s.evaluated_at AT TIME ZONE board.zone())::date BETWEEN :first AND :last
        AND (CAST(:unit AS text) IS NULL
          OR s.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit))
      ORDER BY s.respondents, s.title, s.survey_id
      """;

  /** Worst value and colour are those that pages tell, of what was known on the last day. */
  private static final String WARNINGS =
      """
      SELECT
        w.id, r.number, w.control_point, w.unit, e.raised, e.ended,
        coalesce(
          (SELECT (array_agg(s.colour ORDER BY board.colour_rank(s.colour) DESC))[1]
            FROM board.warning_step AS s
            WHERE s.warning_id = w.id AND s.colour IS NOT NULL
              AND (s.recorded_at AT TIME ZONE board.zone())::date <= :last),
          w.worst_colour) AS worst_colour,
        CASE WHEN w.about = 'EVENT' THEN w.evidence -> 'occurrence' ->> 'subject' END AS subject,
        CASE
          WHEN w.close_reason = 'MEASURED' AND NOT board.warning_ended_with_effect(w.id)
            THEN 'FOR_NOW'
          WHEN e.ended IS NOT NULL THEN coalesce(w.close_reason, 'CLOSED')
          WHEN r.structural THEN 'IMPROVEMENT'
          ELSE w.state
        END AS reason,
        v.value, v.period,
        CASE WHEN r.task <> '' THEN w.id || '/task' END AS task,
        (SELECT s.event_id FROM board.warning_step AS s
          WHERE s.warning_id = w.id ORDER BY s.event_position LIMIT 1) AS event,
        %s AS back,
        (SELECT o.number FROM board.warning_joined AS j
          JOIN board.warning_response AS o ON o.warning_id = j.newer
          WHERE j.warning_id = w.id) AS joined,
        CASE WHEN EXISTS (
          SELECT FROM board.warning_step AS s
          WHERE s.warning_id = w.id AND s.evidence -> 'grade' ->> 'colour' IS NOT NULL)
        THEN w.since END AS outside
      FROM board.warning AS w
      CROSS JOIN LATERAL (
        SELECT (w.raised_at AT TIME ZONE board.zone())::date AS raised,
          (w.closed_at AT TIME ZONE board.zone())::date AS ended) AS e
      LEFT JOIN board.warning_response AS r ON r.warning_id = w.id
      LEFT JOIN LATERAL board.warning_worst(w.id, :whole) AS v ON true
      WHERE w.level IS DISTINCT FROM 'TEACHER' AND w.unit_kind IS DISTINCT FROM 'TEACHER'
        AND w.state <> 'WITHDRAWN' AND w.worst_colour IS NOT NULL
        AND e.raised <= :last AND (e.ended IS NULL OR e.ended >= :first)
        AND w.unit IN (
          SELECT c.descendant FROM board.unit_closure AS c WHERE c.ancestor = ANY (:units))
      ORDER BY w.raised_at, w.id
      """
          .formatted(Relapses.FIRST_DAY);

  private static final String DIAGNOSES =
      """
      SELECT DISTINCT ON (d.unit) d.unit, d.state
      FROM board.diagnosis AS d
      WHERE d.cycle = :cycle AND d.unit = ANY (string_to_array(:units, ','))
      ORDER BY d.unit, d.diagnosis_id
      """;

  private final JdbcClient jdbc;
  private final ToldMeasures measures;

  RegisterReader(JdbcClient jdbc, ToldMeasures measures) {
    this.jdbc = jdbc;
    this.measures = measures;
  }

  /** The query of the warnings of some days. */
  static String ofWarnings() {
    return WARNINGS;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  Registers of(Period period, DateRange days, LocalDate today, @Nullable String unit) {
    LocalDate asOf = earlier(days.last(), today);
    return new Registers() {
      @Override
      public List<External> external() {
        return within(EXTERNAL, days, unit)
            .param("as_of", asOf)
            .query((row, n) -> finding(row))
            .list();
      }

      @Override
      public List<Survey> surveys() {
        return within(SURVEYS, days, unit)
            .query(
                (row, n) ->
                    new Survey(
                        row.getString("survey_id"),
                        row.getString("title"),
                        row.getString("respondents")))
            .list();
      }

      @Override
      public List<Warned> warnings(List<String> units) {
        return told(
            jdbc.sql(WARNINGS)
                .param("first", days.first())
                .param("last", days.last())
                .param("whole", earlier(days.last(), today.minusDays(1)))
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("id"), warned(row)))
                .list(),
            today);
      }

      @Override
      public Map<String, String> diagnoses(List<String> units) {
        Map<String, String> states = new HashMap<>();
        jdbc.sql(DIAGNOSES)
            .param("cycle", period.code())
            .param("units", String.join(",", units))
            .query((row, n) -> states.put(row.getString("unit"), row.getString("state")))
            .list();
        return states;
      }
    };
  }

  private JdbcClient.StatementSpec within(String sql, DateRange days, @Nullable String unit) {
    return jdbc.sql(sql)
        .param("first", days.first())
        .param("last", days.last())
        .param("unit", unit);
  }

  private List<Registers.Warned> told(
      List<Map.Entry<String, Registers.Warned>> warnings, LocalDate today) {
    Map<String, List<MeasureTold>> told =
        measures.of(warnings.stream().map(Map.Entry::getKey).toList(), today);
    return warnings.stream()
        .map(one -> one.getValue().with(told.getOrDefault(one.getKey(), List.of())))
        .toList();
  }

  private static Registers.Warned warned(ResultSet row) throws SQLException {
    String task = row.getString("task");
    double worst = row.getDouble("value");
    return new Registers.Warned(
        row.getString("event"),
        row.getString("number"),
        row.getString("control_point"),
        row.getString("subject"),
        row.getString("unit"),
        row.getString("worst_colour"),
        row.getObject("raised", LocalDate.class),
        row.getObject("ended", LocalDate.class),
        row.getString("reason"),
        row.getString("period") == null ? null : Double.valueOf(worst),
        row.getString("period"),
        List.of(),
        task == null ? null : Quotations.of(task),
        row.getObject("back", LocalDate.class),
        row.getObject("outside", LocalDate.class),
        row.getString("joined"));
  }

  private static Registers.External finding(ResultSet row) throws SQLException {
    return new Registers.External(
        row.getObject("found_on", LocalDate.class),
        row.getString("source"),
        row.getString("text"),
        row.getString("unit"),
        row.getString("grade"),
        row.getString("state"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getString("measure"),
        row.getString("effect"),
        row.getObject("first_due", LocalDate.class),
        row.getInt("put_off"),
        row.getString("put_off_by"));
  }
}
