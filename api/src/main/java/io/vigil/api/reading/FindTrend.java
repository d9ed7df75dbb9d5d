package io.vigil.api.reading;

import io.vigil.api.grading.Colour;
import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control point of a unit over time in one kind of period: its own readings, or where it has none
 * the roll-up of its descendants.
 *
 * @param grain kind of period of the points; readings of shorter periods are put together
 */
public record FindTrend(
    String controlPoint, String unit, LocalDate from, LocalDate to, PeriodKind grain) {

  public record Result(List<Point> points, boolean rolledUp) {}

  /**
   * @param estimated put together by weights, not by numerators and denominators
   * @param coverage share of the weight that reported, 0 to 1; {@code null} where unknown
   */
  public record Point(
      String period,
      LocalDate from,
      LocalDate to,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Double target,
      @Nullable Double standard,
      @Nullable Double warning,
      @Nullable Colour colour,
      boolean estimated,
      @Nullable Double coverage) {}
}
