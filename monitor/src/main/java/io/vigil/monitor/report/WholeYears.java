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
    return begun == null || !begun.isAfter(first(year).atEndOfMonth());
  }

  /**
   * Whether a year was over before the first record, so that nothing is known of it.
   *
   * @param begun day of the first record; {@code null} where there is none
   */
  public static boolean isBefore(@Nullable LocalDate begun, String year) {
    return begun != null && !begun.isBefore(first(year).plusYears(1).atDay(1));
  }

  private static YearMonth first(String year) {
    boolean calendar = ReportYears.kind(year) == PeriodKind.CALENDAR_YEAR;
    return YearMonth.of(ReportYears.number(ReportYears.year(year)), calendar ? JANUARY : SEPTEMBER);
  }
}
