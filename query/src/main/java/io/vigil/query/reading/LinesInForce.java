package io.vigil.query.reading;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Grading;
import io.vigil.api.grading.Lines;
import io.vigil.query.reference.Definitions;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of a control point, for values that were put together and have none of their own. */
@Component
class LinesInForce {

  private static final String LINES =
      """
      SELECT *
      FROM board.control_point_lines
      WHERE control_point = :controlPoint
        AND (CAST(:knownBefore AS timestamptz) IS NULL OR recorded_at < :knownBefore)
      ORDER BY valid_from DESC, event_position DESC
      """;

  private final JdbcClient jdbc;

  LinesInForce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every version, newest first. */
  List<Lines> of(String controlPoint) {
    return of(controlPoint, null);
  }

  /**
   * Newest first.
   *
   * @param knownBefore leaves out what was set later; {@code null} for every version
   */
  List<Lines> of(String controlPoint, @Nullable Instant knownBefore) {
    return jdbc.sql(LINES)
        .param("controlPoint", controlPoint)
        .param(
            "knownBefore",
            knownBefore == null ? null : OffsetDateTime.ofInstant(knownBefore, ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, index) -> Definitions.lines(row))
        .list();
  }

  static @Nullable Lines on(LocalDate day, List<Lines> versions) {
    return versions.stream()
        .filter(lines -> !lines.validFrom().isAfter(day))
        .findFirst()
        .orElse(null);
  }

  /** The colour of a value by the lines alone. */
  static @Nullable Colour colour(
      ControlPointDefinition point,
      @Nullable Lines lines,
      @Nullable Double value,
      @Nullable Double denominator) {
    return value == null
        ? null
        : Grading.grade(point.rule(lines, null), value, denominator).colour();
  }
}
