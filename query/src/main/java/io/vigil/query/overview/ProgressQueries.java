package io.vigil.query.overview;

import io.vigil.api.overview.FindProgress;
import io.vigil.api.period.PeriodKind;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgressQueries {
  private static final int DAYS = 400;

  /** Of one incident the longest run is told; a single period is no run. */
  private static final String RECOVERIES =
      """
      WITH concerned AS (
        SELECT w.control_point, u.parent, i.incident_id, i.occurred_on,
          array_agg(DISTINCT w.unit) AS units
        FROM board.warning AS w
        JOIN board.unit AS u ON u.unit = w.unit AND u.kind = 'CLASS_GROUP'
        JOIN board.incident AS i ON i.unit = ANY (w.unit_path)
          AND i.occurred_at BETWEEN w.raised_at AND w.closed_at
          AND i.severity IS DISTINCT FROM 'LAPSE' AND i.state <> 'REJECTED' AND NOT i.sealed
        WHERE w.state = 'CLOSED' AND w.close_reason = 'MEASURED' AND w.about = 'VALUE'
          AND i.occurred_on > CAST(:today AS date) - CAST(:days AS integer)
          AND EXISTS (
            SELECT
            FROM board.warning_measure AS m
            JOIN board.warning AS s ON s.id = m.warning_id
            WHERE m.kind = 'PLAN' AND m.done_at IS NOT NULL AND u.parent = ANY (s.unit_path)
              AND m.planned_at BETWEEN i.occurred_at AND w.closed_at)
        GROUP BY w.control_point, u.parent, i.incident_id, i.occurred_on
      ),
      judged AS (
        SELECT c.control_point, c.parent, c.incident_id, c.units, r.judged_kind, r.judged_period,
          r.judged_from, max(r.unit_of_measure) AS unit_of_measure, max(r.standard) AS standard,
          max(r.direction) AS direction,
          sum(r.numerator) / nullif(sum(r.denominator), 0) * board.factor(max(r.unit_of_measure))
            AS value
        FROM concerned AS c
        JOIN board.reading AS r ON r.control_point = c.control_point AND r.unit = ANY (c.units)
          AND r.judged_from > c.occurred_on AND r.judged_to < CAST(:today AS date) AND r.denominator > 0
        GROUP BY c.control_point, c.parent, c.incident_id, c.units, r.judged_kind,
          r.judged_period, r.judged_from
      ),
      runs AS (
        SELECT *, bool_and(coalesce(
            CASE direction WHEN 'HIGHER_IS_BETTER' THEN value >= standard
              WHEN 'LOWER_IS_BETTER' THEN value <= standard END, false))
          OVER (PARTITION BY control_point, parent, incident_id ORDER BY judged_from DESC)
          AS running
        FROM judged
      ),
      told AS (
        SELECT control_point, parent, incident_id, units, judged_kind, count(*) AS periods,
          (array_agg(judged_period ORDER BY judged_from))[1] AS since,
          (array_agg(standard ORDER BY judged_from DESC))[1] AS standard,
          max(unit_of_measure) AS unit_of_measure
        FROM runs
        WHERE running
        GROUP BY control_point, parent, incident_id, units, judged_kind
        HAVING count(*) > 1
      )
      SELECT t.*, c.name AS control_point_name, c.name_en, (
          SELECT array_agg(coalesce(u.name, u.unit) ORDER BY u.unit)
          FROM board.unit AS u WHERE u.unit = ANY (t.units)) AS class_names
      FROM (
        SELECT DISTINCT ON (incident_id) *
        FROM told
        ORDER BY incident_id, periods DESC, control_point, parent) AS t
      JOIN board.control_point AS c ON c.control_point = t.control_point
      ORDER BY t.periods DESC, t.control_point, t.parent
      """;

  /** What is judged by the year says of both of its terms how they were. */
  private static final String RECOGNITIONS =
      """
      WITH adopted AS (
        SELECT p.practice_id, p.title, p.unit, u.name AS unit_name, p.settled_at
        FROM board.practice AS p
        JOIN board.unit AS u ON u.unit = p.unit
        WHERE p.state = 'ADOPTED' AND p.kind = 'GOOD_PRACTICE'
          AND p.settled_at > board.midnight(CAST(:today AS date) - CAST(:days AS integer))
      ),
      over AS (
        SELECT DISTINCT t.term, t.first_monday
        FROM board.term_dates AS t
        WHERE t.first_monday + 7 * t.weeks <= CAST(:today AS date)
      ),
      stood AS (
        SELECT a.practice_id, o.term,
          bool_and(NOT EXISTS (
            SELECT
            FROM board.reading AS r
            WHERE r.unit = a.unit AND r.colour IS NOT NULL
              AND (r.period = split_part(o.term, '/', 1) OR r.period = o.term
                OR starts_with(r.period, o.term || '-'))))
            OVER (PARTITION BY a.practice_id ORDER BY o.first_monday DESC) AS running,
          EXISTS (
            SELECT
            FROM board.reading AS r
            WHERE r.unit = a.unit AND (r.period = o.term OR starts_with(r.period, o.term || '-')))
            AS reported
        FROM adopted AS a
        CROSS JOIN over AS o
      )
      SELECT a.practice_id, a.title, a.unit, a.unit_name, (
          SELECT count(*) FROM stood AS s
          WHERE s.practice_id = a.practice_id AND s.running AND s.reported) AS terms
      FROM adopted AS a
      ORDER BY a.settled_at DESC, a.practice_id
      """;

  private final JdbcClient jdbc;

  ProgressQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindProgress.Result handle(FindProgress query) {
    return new FindProgress.Result(
        asked(RECOVERIES, query).query((row, index) -> recovery(row)).list(),
        asked(RECOGNITIONS, query).query((row, index) -> recognition(row)).list());
  }

  private JdbcClient.StatementSpec asked(String sql, FindProgress query) {
    return jdbc.sql(sql).param("today", query.today()).param("days", DAYS);
  }

  private static FindProgress.Recovery recovery(ResultSet row) throws SQLException {
    return new FindProgress.Recovery(
        row.getString("control_point"),
        row.getString("control_point_name"),
        row.getString("name_en"),
        row.getString("parent"),
        Rows.list(row, "units").stream().sorted().toList(),
        Rows.list(row, "class_names"),
        row.getLong("periods"),
        row.getString("since"),
        Rows.name(row, "judged_kind", PeriodKind.class),
        row.getDouble("standard"),
        row.getString("unit_of_measure"));
  }

  private static FindProgress.Recognition recognition(ResultSet row) throws SQLException {
    return new FindProgress.Recognition(
        row.getString("practice_id"),
        row.getString("title"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getLong("terms"));
  }
}
