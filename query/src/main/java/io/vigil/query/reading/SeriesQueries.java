package io.vigil.query.reading;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindJudgedOfUnit;
import io.vigil.api.reading.FindSeriesOfUnit;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SeriesQueries {

  /** For a point that only units below report, the latest period of theirs is rolled up. */
  private static final String OF_UNIT =
      """
      WITH below AS (
        SELECT s.control_point, min(c.distance) AS distance, max(s.latest_from) AS latest_from,
          max(s.recorded_at) AS recorded_at, sum(s.readings)::bigint AS readings
        FROM board.unit_closure AS c
        JOIN board.series AS s ON s.unit = c.descendant
        WHERE c.ancestor = :unit
        GROUP BY s.control_point
      )
      SELECT p.control_point, p.name, p.name_en, p.level, p.unit_of_measure, p.period_kind,
        s.unit IS NULL AS rolled_up,
        coalesce(s.readings, b.readings) AS readings,
        coalesce(s.latest_period, r.period) AS latest_period,
        CASE WHEN s.unit IS NULL THEN r.value ELSE s.latest_value END AS latest_value,
        previous.value AS previous_value,
        s.latest_colour,
        warning.colour AS open_warning,
        coalesce(s.recorded_at, b.recorded_at) AS recorded_at
      FROM below AS b
      JOIN board.control_point AS p ON p.control_point = b.control_point
      LEFT JOIN board.series AS s ON s.control_point = b.control_point AND s.unit = :unit
      LEFT JOIN LATERAL (
        SELECT r.period, r.value
        FROM board.rollup(b.control_point, :unit, b.latest_from, b.latest_from) AS r
        WHERE s.unit IS NULL
        ORDER BY r.period DESC
        LIMIT 1) AS r ON true
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
        WHERE w.control_point = b.control_point AND w.unit = :unit
        ORDER BY board.colour_rank(w.colour) DESC
        LIMIT 1) AS warning ON true
      WHERE s.unit IS NOT NULL OR r.period IS NOT NULL
      ORDER BY board.colour_rank(warning.colour) DESC, board.colour_rank(s.latest_colour) DESC,
        p.control_point
      """;

  private final JdbcClient jdbc;
  private final JudgedValues judged;

  SeriesQueries(JdbcClient jdbc, JudgedValues judged) {
    this.jdbc = jdbc;
    this.judged = judged;
  }

  @QueryHandler
  FindJudgedOfUnit.Result handle(FindJudgedOfUnit query) {
    return new FindJudgedOfUnit.Result(judged.of(query.unit(), query.asOf()));
  }

  @QueryHandler
  FindSeriesOfUnit.Result handle(FindSeriesOfUnit query) {
    return new FindSeriesOfUnit.Result(
        jdbc.sql(OF_UNIT).param("unit", query.unit()).query((row, index) -> series(row)).list());
  }

  private static FindSeriesOfUnit.Series series(ResultSet row) throws SQLException {
    return new FindSeriesOfUnit.Series(
        row.getString("control_point"),
        row.getString("name"),
        row.getString("name_en"),
        Rows.name(row, "level", Level.class),
        row.getString("unit_of_measure"),
        Rows.name(row, "period_kind", PeriodKind.class),
        row.getBoolean("rolled_up"),
        row.getLong("readings"),
        row.getString("latest_period"),
        Rows.number(row, "latest_value"),
        Rows.number(row, "previous_value"),
        Rows.optionalName(row, "latest_colour", Colour.class),
        Rows.optionalName(row, "open_warning", Colour.class),
        Rows.optionalTime(row, "recorded_at"));
  }
}
