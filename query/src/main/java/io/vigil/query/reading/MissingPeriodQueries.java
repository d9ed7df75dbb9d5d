package io.vigil.query.reading;

import io.vigil.api.reading.FindMissingPeriods;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.query.projection.Rows;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MissingPeriodQueries {

  /** Days are asked for before due dates: few periods are without any reading. */
  private static final String MISSING =
      """
      WITH point AS (
        SELECT c.period_kind
        FROM board.control_point AS c
        WHERE c.control_point = :controlPoint AND c.open
      ),
      collected AS MATERIALIZED (
        SELECT
          p.period COLLATE "C" AS period, p.period_to,
          coalesce(g.period, p.period) AS grain,
          coalesce(g.period_from, p.period_from) AS grain_from,
          coalesce(g.period_to, p.period_to) AS grain_to
        FROM point AS k
        CROSS JOIN LATERAL board.periods(
          k.period_kind, CAST(:from AS date), CAST(:to AS date)) AS p
        LEFT JOIN board.periods(:grain, CAST(:from AS date) - 400, CAST(:to AS date) + 400) AS g
          ON k.period_kind <> :grain AND p.period_from BETWEEN g.period_from AND g.period_to
        WHERE p.expected AND (k.period_kind = :grain OR g.period IS NOT NULL)
      ),
      empty AS MATERIALIZED (
        SELECT c.grain, c.grain_from, c.grain_to
        FROM (SELECT DISTINCT grain, grain_from, grain_to FROM collected) AS c
        WHERE c.grain_to < :asOf AND NOT EXISTS (
          SELECT
          FROM board.reading AS r
          JOIN board.unit_closure AS b ON b.descendant = r.unit AND b.ancestor = :unit
          WHERE r.control_point = :controlPoint
            AND r.period_start >= board.midnight(c.grain_from)
            AND r.period_start < board.midnight(c.grain_to + 1))
      ),
      owed AS MATERIALIZED (
        SELECT DISTINCT
          a.first_period, a.last_period, coalesce(a.due, g.due) AS rule,
          coalesce(u.path[1], a.unit) AS root
        FROM board.unit_closure AS b
        JOIN board.assignment AS a ON a.unit = b.descendant AND a.control_point = :controlPoint
        LEFT JOIN board.unit AS u ON u.unit = a.unit
        CROSS JOIN board.college AS g
        WHERE b.ancestor = :unit
      )
      SELECT e.grain AS period, e.grain_from, e.grain_to
      FROM empty AS e
      WHERE EXISTS (
        SELECT
        FROM collected AS c
        JOIN owed AS o
          ON c.period >= o.first_period AND (o.last_period IS NULL OR c.period <= o.last_period)
        WHERE c.grain = e.grain AND board.due_on(o.rule, c.period_to, o.root) < :asOf)
      ORDER BY e.grain_from
      """;

  private final JdbcClient jdbc;

  MissingPeriodQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindMissingPeriods.Result handle(FindMissingPeriods query) {
    return new FindMissingPeriods.Result(
        jdbc.sql(MISSING)
            .param("controlPoint", query.controlPoint())
            .param("unit", query.unit())
            .param("from", query.from())
            .param("to", query.to())
            .param("grain", query.grain().name())
            .param("asOf", query.asOf())
            .query(
                (row, index) ->
                    new PeriodSpan(
                        row.getString("period"),
                        Rows.date(row, "grain_from"),
                        Rows.date(row, "grain_to")))
            .list());
  }
}
