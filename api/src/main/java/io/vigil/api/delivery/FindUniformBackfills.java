package io.vigil.api.delivery;

import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readings of a feed that were entered long afterwards (补录) on one day, {@value #LEAST_READINGS} or
 * more over {@value #LEAST_PERIODS} periods or more, all of the same value although the control
 * point has others: they look made up. The latest first.
 *
 * @param from first day on which the data were due
 * @param to last such day
 * @param scopes as in {@link FindDeliveries}
 */
public record FindUniformBackfills(LocalDate from, LocalDate to, List<String> scopes) {
  public static final int LEAST_READINGS = 8;
  public static final int LEAST_PERIODS = 4;

  public record Result(List<Row> rows) {}

  /**
   * @param firstAt when the first of them was recorded
   * @param lastAt when the last of them was recorded
   * @param meanDelay days after they were due, on average
   * @param value of all of them, in the unit of measure
   * @param firstPeriod the earliest period
   * @param lastPeriod the latest period
   * @param from first day of the earliest period
   * @param to last day of the latest period
   */
  public record Row(
      Feed feed,
      String controlPointName,
      @Nullable String controlPointNameEn,
      @Nullable String ownerName,
      PeriodKind periodKind,
      long readings,
      int periods,
      int units,
      Instant firstAt,
      Instant lastAt,
      double meanDelay,
      double value,
      String unitOfMeasure,
      String firstPeriod,
      String lastPeriod,
      LocalDate from,
      LocalDate to) {}
}
