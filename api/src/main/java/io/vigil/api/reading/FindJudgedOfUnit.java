package io.vigil.api.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was judged last of each control point that a unit reports itself and that is judged by
 * longer periods than it is collected by.
 *
 * @param asOf only periods that were over before that day
 */
public record FindJudgedOfUnit(String unit, LocalDate asOf) {

  public record Result(List<Row> rows) {}

  /**
   * @param previous value of the judged period before
   */
  public record Row(
      String controlPoint, String period, @Nullable Double value, @Nullable Double previous) {}
}
