package io.vigil.query.report;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindBaseData;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Base data of a school year, with their places in the status-data platform. */
@Component
class BaseDataQueries {

  private static final String FIND =
      """
      WITH wanted AS (
        SELECT c.*
        FROM board.control_point AS c
        WHERE c.level IN ('SCHOOL', 'PROGRAMME')
          AND (c.data_reference IS NOT NULL OR c.direction = 'NONE')
      ),
      told AS (
        SELECT
          r.*,
          CASE
            WHEN r.period_kind IN ('TERM', 'SCHOOL_YEAR', 'CALENDAR_YEAR') THEN r.period
            ELSE :year
          END AS told_of
        FROM wanted AS w
        JOIN board.reading AS r ON r.control_point = w.control_point
        WHERE r.period_from BETWEEN :first AND :last
          AND r.unit_kind IN ('SCHOOL', 'FACULTY', 'OFFICE', 'PROGRAMME')
          AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
            SELECT FROM board.unit_closure AS s
            WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant = r.unit))
      ),
      found AS (
        SELECT
          t.control_point, t.unit, t.told_of,
          count(*) AS readings,
          CASE
            WHEN count(t.value) = 0 THEN NULL
            WHEN count(*) = 1 THEN max(t.value)
            WHEN bool_and(t.value IS NULL OR t.denominator IS NOT NULL) AND sum(t.denominator) > 0
              THEN board.factor(max(t.unit_of_measure)) * sum(t.numerator) / sum(t.denominator)
            WHEN board.is_count(max(t.unit_of_measure)) THEN sum(t.value)
            ELSE avg(t.value)
          END AS value,
          sum(t.numerator) AS numerator, sum(t.denominator) AS denominator,
          max(t.recorded_at) AS recorded_at
        FROM told AS t
        GROUP BY t.control_point, t.unit, t.told_of
      )
      SELECT
        w.control_point, w.name, w.name_en, w.data_reference, w.element, w.unit_of_measure,
        w.formula, w.source, w.period_kind, f.unit, u.name AS unit_name, u.kind AS unit_kind,
        f.told_of, coalesce(f.readings, 0) AS readings, f.value, f.numerator, f.denominator,
        f.recorded_at
      FROM wanted AS w
      LEFT JOIN found AS f ON f.control_point = w.control_point
      LEFT JOIN board.unit AS u ON u.unit = f.unit
      WHERE f.unit IS NOT NULL OR w.open
      ORDER BY w.control_point, u.path NULLS FIRST, f.told_of
      """;

  private final JdbcClient jdbc;

  BaseDataQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindBaseData.Result handle(FindBaseData query) {
    return new FindBaseData.Result(
        jdbc.sql(FIND)
            .param("year", query.schoolYear())
            .param("first", query.first())
            .param("last", query.last())
            .param("scopes", query.scopes().toArray(String[]::new))
            .query((row, number) -> row(row))
            .list());
  }

  private static FindBaseData.Row row(ResultSet row) throws SQLException {
    return new FindBaseData.Row(
        row.getString("control_point"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("data_reference"),
        row.getString("element"),
        row.getString("unit_of_measure"),
        row.getString("formula"),
        row.getString("source"),
        Rows.name(row, "period_kind", PeriodKind.class),
        row.getString("unit"),
        row.getString("unit_name"),
        Rows.optionalName(row, "unit_kind", UnitKind.class),
        row.getString("told_of"),
        row.getLong("readings"),
        Rows.number(row, "value"),
        Rows.number(row, "numerator"),
        Rows.number(row, "denominator"),
        Rows.optionalTime(row, "recorded_at"));
  }
}
