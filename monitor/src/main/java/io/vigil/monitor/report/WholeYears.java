package io.vigil.monitor.report;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportYears;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Years that records tell of from their first month on, against those that they begin in. */
public final class WholeYears {
  private static final int JANUARY = 1;
  private static final int SEPTEMBER = 9;

  private WholeYears() {}

  /**
   * @param begun day of the first record; {@code null} where there is none, so that none begins
   *     within the year
   * @param year a calendar year, or a school year, whose first month is September
   */
  public static boolean isWhole(@Nullable LocalDate begun, String year) {
    int number = ReportYears.number(ReportYears.year(year));
    int month = ReportYears.kind(year) == PeriodKind.CALENDAR_YEAR ? JANUARY : SEPTEMBER;
    return begun == null || !begun.isAfter(YearMonth.of(number, month).atEndOfMonth());
  }
}
