package io.vigil.query.overview;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.overview.FindMatrix;
import io.vigil.api.period.Period;
import io.vigil.api.reading.FindTrend;
import io.vigil.query.reading.Trends;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One control point of the matrix: its latest judged period of a unit, and the one a year before.
 */
final class MatrixColumn {

  private static final int YEAR = 366;
  private static final int MARGIN = 45;

  private final ControlPointDefinition point;
  private final LocalDate asOf;
  private final Trends trends;

  MatrixColumn(ControlPointDefinition point, LocalDate asOf, Trends trends) {
    this.point = point;
    this.asOf = asOf;
    this.trends = trends;
  }

  FindMatrix.Cell cell(String unit) {
    FindTrend.Point latest = latest(unit);
    if (latest == null) {
      return new FindMatrix.Cell(null, null, null, null, null, null, false, null);
    }
    String before = YearBefore.of(Period.parse(latest.period(), point.judgingPeriod())).code();
    FindTrend.Point old = find(unit, latest.from().minusDays(YEAR), before);
    Double valueBefore = old == null ? null : old.value();
    return new FindMatrix.Cell(
        latest.period(),
        latest.value(),
        latest.colour(),
        before,
        valueBefore,
        isBetter(latest.value(), valueBefore),
        latest.estimated(),
        latest.coverage());
  }

  /** What is not over yet is not shown. */
  private FindTrend.@Nullable Point latest(String unit) {
    LocalDate newest = trends.latestDay(point.code(), unit, asOf).orElse(null);
    if (newest == null) {
      return null;
    }
    return trend(unit, newest.minusDays(MARGIN), newest).stream()
        .filter(candidate -> candidate.value() != null && candidate.to().isBefore(asOf))
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private FindTrend.@Nullable Point find(String unit, LocalDate around, String period) {
    return trend(unit, around.minusDays(MARGIN), around.plusDays(MARGIN)).stream()
        .filter(candidate -> candidate.period().equals(period))
        .findFirst()
        .orElse(null);
  }

  private List<FindTrend.Point> trend(String unit, LocalDate from, LocalDate to) {
    return trends
        .find(new FindTrend(point.code(), unit, from, to, point.judgingPeriod()), point)
        .points();
  }

  private @Nullable Boolean isBetter(@Nullable Double now, @Nullable Double before) {
    if (now == null || before == null || now.equals(before)) {
      return null;
    }
    return switch (point.direction()) {
      case HIGHER_IS_BETTER, YES_NO -> now > before;
      case LOWER_IS_BETTER, ZERO_TOLERANCE -> now < before;
      case RANGE, NONE -> null;
    };
  }
}
