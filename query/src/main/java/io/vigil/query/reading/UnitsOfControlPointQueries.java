package io.vigil.query.reading;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.reading.FindUnitsOfControlPoint;
import io.vigil.api.reading.FindUnitsOfControlPoint.Row;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.projection.Rows;
import io.vigil.query.reference.Definitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the units that deliver a control point by what was judged of them last. */
@Component
class UnitsOfControlPointQueries {

  /** In the order of the tree. Without an assignment a year of silence means that it is over. */
  private static final String UNITS =
      """
      WITH current AS (
        SELECT max(p.period COLLATE "C") AS period
        FROM board.control_point AS c
        CROSS JOIN LATERAL board.periods(
          c.period_kind, CAST(:asOf AS date) - 400, CAST(:asOf AS date)) AS p
        WHERE c.control_point = :controlPoint AND p.period_from <= :asOf
      )
      SELECT s.unit, u.name, u.kind, s.latest_period, s.latest_value, s.latest_colour,
        previous.value AS previous_value, w.colour AS open_warning,
        CASE WHEN a.unit IS NULL THEN s.latest_to < CAST(:asOf AS date) - 400
          ELSE coalesce(a.last_period < current.period, false) END AS former
      FROM board.series AS s
      CROSS JOIN current
      LEFT JOIN board.unit AS u ON u.unit = s.unit
      LEFT JOIN LATERAL (
        SELECT a.unit, a.last_period
        FROM board.assignment AS a
        WHERE a.control_point = s.control_point AND a.unit = s.unit
        ORDER BY a.first_period DESC
        LIMIT 1) AS a ON true
      LEFT JOIN LATERAL (
        SELECT r.value
        FROM board.reading AS r
        WHERE r.control_point = s.control_point AND r.unit = s.unit
          AND r.period_start < s.latest_start
          AND r.period_start >= s.latest_start - INTERVAL '400 days'
        ORDER BY r.period_start DESC
        LIMIT 1) AS previous ON true
      LEFT JOIN LATERAL (
        SELECT w.colour
        FROM board.warning_open AS w
        WHERE w.control_point = s.control_point AND w.unit = s.unit
        ORDER BY board.colour_rank(w.colour) DESC
        LIMIT 1) AS w ON true
      WHERE s.control_point = :controlPoint
        AND u.kind IS DISTINCT FROM 'TEACHER'
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.ancestor = ANY (:scopes) AND c.descendant = s.unit))
      ORDER BY u.path, s.unit
      """;

  private static final Comparator<Row> WORST_FIRST =
      Comparator.comparing(Row::openWarning, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Row::colour, Comparator.nullsFirst(Comparator.naturalOrder()))
          .reversed();

  private final JdbcClient jdbc;
  private final JudgedValues judged;

  UnitsOfControlPointQueries(JdbcClient jdbc, JudgedValues judged) {
    this.jdbc = jdbc;
    this.judged = judged;
  }

  @QueryHandler
  FindUnitsOfControlPoint.Result handle(FindUnitsOfControlPoint query) {
    List<Row> all = units(query);
    List<Row> wanted =
        all.stream().filter(row -> query.former() || !row.former()).sorted(WORST_FIRST).toList();
    return new FindUnitsOfControlPoint.Result(
        wanted.size(),
        all.stream().filter(Row::former).count(),
        wanted.stream().skip((long) query.page() * query.size()).limit(query.size()).toList());
  }

  private List<Row> units(FindUnitsOfControlPoint query) {
    List<Row> collected =
        jdbc.sql(UNITS)
            .param("controlPoint", query.controlPoint())
            .param("asOf", query.asOf())
            .param("scopes", query.scopes().toArray(String[]::new))
            .query((row, index) -> row(row))
            .list();
    ControlPointDefinition point = point(query.controlPoint());
    if (point == null || point.judgingPeriod() == point.period()) {
      return collected;
    }
    Map<String, JudgedValues.Judged> latest = judged.of(point, query.asOf());
    return collected.stream().map(row -> judged(row, latest.get(row.unit()))).toList();
  }

  private @Nullable ControlPointDefinition point(String code) {
    return jdbc.sql("SELECT * FROM board.control_point WHERE control_point = :code")
        .param("code", code)
        .query((row, index) -> Definitions.read(row))
        .optional()
        .orElse(null);
  }

  private static Row judged(Row row, JudgedValues.@Nullable Judged latest) {
    return new Row(
        row.unit(),
        row.name(),
        row.kind(),
        latest == null ? null : latest.period(),
        latest == null ? null : latest.value(),
        latest == null ? null : latest.previous(),
        latest == null ? null : latest.colour(),
        row.openWarning(),
        row.former());
  }

  private static Row row(ResultSet row) throws SQLException {
    UnitKind kind = Rows.optionalName(row, "kind", UnitKind.class);
    return new Row(
        row.getString("unit"),
        row.getString("name"),
        kind == null ? UnitKind.OFFICE : kind,
        row.getString("latest_period"),
        Rows.number(row, "latest_value"),
        Rows.number(row, "previous_value"),
        Rows.optionalName(row, "latest_colour", Colour.class),
        Rows.optionalName(row, "open_warning", Colour.class),
        row.getBoolean("former"));
  }
}
