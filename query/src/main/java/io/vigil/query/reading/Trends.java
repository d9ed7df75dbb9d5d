package io.vigil.query.reading;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Lines;
import io.vigil.api.reading.FindTrend;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts control points of units together over time. */
@Component
public class Trends {

  private static final String OWN =
      """
      SELECT period, period_from, period_to, value, numerator, denominator, target, standard,
        warning, colour
      FROM board.reading
      WHERE control_point = :controlPoint AND unit = :unit
        AND period_start >= :start AND period_start < :end
      ORDER BY period_start, period
      """;

  private static final String TREND =
      """
      SELECT t.*
      FROM board.trend(:controlPoint, :unit, :from, :to, :grain) AS t
      ORDER BY t.period_from
      """;

  private static final String LATEST_DAY =
      """
      SELECT least(s.latest_from, CAST(:asOf AS date))
      FROM board.unit_closure AS c
      JOIN board.series AS s ON s.unit = c.descendant AND s.control_point = :controlPoint
      WHERE c.ancestor = :unit
      ORDER BY s.latest_from DESC
      LIMIT 1
      """;

  private final JdbcClient jdbc;
  private final Days days;
  private final LinesInForce lines;

  Trends(JdbcClient jdbc, Days days, LinesInForce lines) {
    this.jdbc = jdbc;
    this.days = days;
    this.lines = lines;
  }

  /** A control point over time, in periods of the wanted kind. */
  public FindTrend.Result find(FindTrend query, ControlPointDefinition point) {
    boolean own = hasOwnReadings(query);
    List<FindTrend.Point> points =
        own && point.period() == query.grain()
            ? ownPoints(query)
            : rolledPoints(query, point, lines.of(query.controlPoint()));
    return new FindTrend.Result(points, !own);
  }

  /** Put together in any case, and judged by the lines that were known before a moment. */
  public List<FindTrend.Point> rolledAsOf(
      FindTrend query, ControlPointDefinition point, Instant knownBefore) {
    return rolledPoints(query, point, lines.of(query.controlPoint(), knownBefore));
  }

  private List<FindTrend.Point> ownPoints(FindTrend query) {
    return jdbc.sql(OWN)
        .param("controlPoint", query.controlPoint())
        .param("unit", query.unit())
        .param("start", days.start(query.from()))
        .param("end", days.end(query.to()))
        .query((row, index) -> ownPoint(row))
        .list();
  }

  private List<FindTrend.Point> rolledPoints(
      FindTrend query, ControlPointDefinition point, List<Lines> versions) {
    return jdbc.sql(TREND)
        .param("controlPoint", query.controlPoint())
        .param("unit", query.unit())
        .param("from", query.from())
        .param("to", query.to())
        .param("grain", query.grain().name())
        .query((row, index) -> rolledPoint(row, point, versions))
        .list();
  }

  private boolean hasOwnReadings(FindTrend query) {
    return jdbc.sql(
                "SELECT count(*) FROM board.series WHERE control_point = :point AND unit = :unit")
            .param("point", query.controlPoint())
            .param("unit", query.unit())
            .query(Long.class)
            .single()
        > 0;
  }

  /** First day of the newest period that a unit, or one below it, has delivered. */
  public Optional<LocalDate> latestDay(String controlPoint, String unit, LocalDate asOf) {
    return jdbc.sql(LATEST_DAY)
        .param("controlPoint", controlPoint)
        .param("unit", unit)
        .param("asOf", asOf)
        .query(LocalDate.class)
        .optional();
  }

  private static FindTrend.Point ownPoint(ResultSet row) throws SQLException {
    return new FindTrend.Point(
        row.getString("period"),
        Rows.date(row, "period_from"),
        Rows.date(row, "period_to"),
        Rows.number(row, "value"),
        Rows.number(row, "numerator"),
        Rows.number(row, "denominator"),
        Rows.number(row, "target"),
        Rows.number(row, "standard"),
        Rows.number(row, "warning"),
        Rows.optionalName(row, "colour", Colour.class),
        false,
        null);
  }

  private static FindTrend.Point rolledPoint(
      ResultSet row, ControlPointDefinition point, List<Lines> versions) throws SQLException {
    LocalDate to = Rows.date(row, "period_to");
    Lines lines = LinesInForce.on(to, versions);
    Double value = Rows.number(row, "value");
    Double denominator = Rows.number(row, "denominator");
    return new FindTrend.Point(
        row.getString("period"),
        Rows.date(row, "period_from"),
        to,
        value,
        Rows.number(row, "numerator"),
        denominator,
        lines == null ? null : lines.target(),
        lines == null ? null : lines.standard(),
        lines == null ? null : lines.warning(),
        LinesInForce.colour(point, lines, value, denominator),
        row.getBoolean("estimated"),
        Rows.number(row, "coverage"));
  }
}
