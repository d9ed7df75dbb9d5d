package io.vigil.monitor.report.statistics;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether something falls every year (逐年下降): each year lower than the one before. */
public enum YearlyFall {
  FALLS,
  DOES_NOT_FALL,
  /** A year is missing, or there is only one. */
  UNKNOWN;

  /**
   * @param years in order; {@code null} for a year without data, which is never a zero
   */
  public static YearlyFall of(List<? extends @Nullable Number> years) {
    if (years.size() < 2 || years.stream().anyMatch(Objects::isNull)) {
      return UNKNOWN;
    }
    return IntStream.range(1, years.size()).allMatch(i -> value(years, i) < value(years, i - 1))
        ? FALLS
        : DOES_NOT_FALL;
  }

  private static double value(List<? extends @Nullable Number> years, int place) {
    return Objects.requireNonNull(years.get(place)).doubleValue();
  }
}
