package io.vigil.api.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was missing at the end of some day from {@code from} to {@code to}: due by {@code to}, and
 * first recorded neither by the day on which it was due nor before {@code from}.
 */
public record FindGaps(LocalDate from, LocalDate to) {

  /**
   * @param readingsUpTo position of the last reading that the answer knows of
   * @param assignmentsUpTo position of the last event about units and control points that it knows
   */
  public record Result(long readingsUpTo, long assignmentsUpTo, List<Row> rows) {}

  /**
   * Readings of a feed that were due on the same day and came on the same.
   *
   * @param periods in order
   * @param readings number of readings
   * @param arrivedOn day on which they were first recorded; {@code null} while they are missing
   */
  public record Row(
      Feed feed,
      List<String> units,
      List<String> periods,
      long readings,
      LocalDate dueOn,
      @Nullable LocalDate arrivedOn) {}
}
