package io.vigil.api.reading;

import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;

/**
 * Periods of which nothing at all has come although data were due (缺报): of the control point, from
 * the unit or one below it.
 *
 * @param from first day that is asked for
 * @param to last day that is asked for
 * @param grain kind of period of the answer; a longer one is missing where all within it is
 * @param asOf data that are due on this day or later are not missing yet
 */
public record FindMissingPeriods(
    String controlPoint,
    String unit,
    LocalDate from,
    LocalDate to,
    PeriodKind grain,
    LocalDate asOf) {

  /**
   * @param periods in order
   */
  public record Result(List<PeriodSpan> periods) {}
}
