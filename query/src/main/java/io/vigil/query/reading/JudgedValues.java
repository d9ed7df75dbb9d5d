package io.vigil.query.reading;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Lines;
import io.vigil.api.reading.FindJudgedOfUnit;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readings put together into the periods in which they are judged, the latest of each unit. */
@Component
class JudgedValues {

  private static final String LATEST_TWO =
      """
      SELECT j.*
      FROM (
        SELECT
          r.control_point, r.unit, r.judged_period AS period, r.judged_to,
          sum(r.denominator) AS denominator,
          CASE
            WHEN count(r.value) = 1 THEN sum(r.value)
            WHEN count(r.denominator) FILTER (WHERE r.value IS NOT NULL) = count(r.value)
                AND sum(r.denominator) > 0
              THEN board.factor(max(r.unit_of_measure)) * sum(r.numerator) / sum(r.denominator)
            WHEN board.is_count(max(r.unit_of_measure)) OR max(r.direction) = 'ZERO_TOLERANCE'
              THEN sum(r.value)
            ELSE avg(r.value) END AS value,
          row_number() OVER (
            PARTITION BY r.control_point, r.unit ORDER BY r.judged_from DESC) AS place
        FROM board.series AS s
        JOIN board.reading AS r
          ON r.control_point = s.control_point AND r.unit = s.unit
          AND r.period_start >= s.latest_start - INTERVAL '400 days'
        WHERE %s AND r.judged_to < :asOf
        GROUP BY r.control_point, r.unit, r.judged_period, r.judged_from, r.judged_to) AS j
      WHERE j.place <= 2
      ORDER BY j.unit, j.place
      """;

  private static final String OF_POINT = LATEST_TWO.formatted("s.control_point = :controlPoint");

  private static final String OF_UNIT =
      """
      SELECT p.control_point,
        min(p.period) FILTER (WHERE p.place = 1) AS period,
        min(p.value) FILTER (WHERE p.place = 1) AS value,
        min(p.value) FILTER (WHERE p.place = 2) AS previous
      FROM (%s) AS p
      GROUP BY p.control_point
      ORDER BY p.control_point
      """
          .formatted(
              LATEST_TWO.formatted(
                  """
                  s.unit = :unit AND s.control_point IN (
                    SELECT c.control_point
                    FROM board.control_point AS c
                    WHERE c.judging_period_kind <> c.period_kind)
                  """));

  private final JdbcClient jdbc;
  private final LinesInForce lines;

  JudgedValues(JdbcClient jdbc, LinesInForce lines) {
    this.jdbc = jdbc;
    this.lines = lines;
  }

  /**
   * What was judged last.
   *
   * @param previous value of the judged period before
   * @param colour by the lines alone
   */
  record Judged(
      String period, @Nullable Double value, @Nullable Double previous, @Nullable Colour colour) {

    Judged after(@Nullable Double before) {
      return new Judged(period, value, before, colour);
    }
  }

  /** By unit: of the periods that were over before a day. */
  Map<String, Judged> of(ControlPointDefinition point, LocalDate asOf) {
    List<Lines> versions = lines.of(point.code());
    Map<String, Judged> latest = new HashMap<>();
    jdbc.sql(OF_POINT)
        .param("controlPoint", point.code())
        .param("asOf", asOf)
        .query(
            row -> {
              Judged judged = judged(row, point, versions);
              latest.merge(
                  row.getString("unit"), judged, (last, before) -> last.after(before.value()));
            });
    return latest;
  }

  /** Of all control points of a unit, of the periods that were over before a day. */
  List<FindJudgedOfUnit.Row> of(String unit, LocalDate asOf) {
    return jdbc.sql(OF_UNIT)
        .param("unit", unit)
        .param("asOf", asOf)
        .query(
            (row, index) ->
                new FindJudgedOfUnit.Row(
                    row.getString("control_point"),
                    row.getString("period"),
                    Rows.number(row, "value"),
                    Rows.number(row, "previous")))
        .list();
  }

  private static Judged judged(ResultSet row, ControlPointDefinition point, List<Lines> versions)
      throws SQLException {
    Double value = Rows.number(row, "value");
    Lines inForce = LinesInForce.on(Rows.date(row, "judged_to"), versions);
    return new Judged(
        row.getString("period"),
        value,
        null,
        LinesInForce.colour(point, inForce, value, Rows.number(row, "denominator")));
  }
}
