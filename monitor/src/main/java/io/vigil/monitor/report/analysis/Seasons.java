package io.vigil.monitor.report.analysis;

import java.time.LocalDate;

/** Which period of the same season comes next. */
final class Seasons {
  private static final int YEAR_DIGITS = 4;

  private Seasons() {}

  /**
   * @param raised code of a term, a school year or a calendar year
   * @param after day on which it must not be over
   * @return code of the first later period of the same season that ends after that day
   */
  static String next(String raised, LocalDate after) {
    int year = Integer.parseInt(raised.substring(0, YEAR_DIGITS)) + 1;
    while (!end(raised, year).isAfter(after)) {
      year++;
    }
    return raised.length() == YEAR_DIGITS
        ? Integer.toString(year)
        : "%d-%02d%s".formatted(year, (year + 1) % 100, season(raised));
  }

  /** About when it ends: the calendar of years to come is not known yet. */
  private static LocalDate end(String raised, int year) {
    if (raised.length() == YEAR_DIGITS) {
      return LocalDate.of(year, 12, 31);
    }
    return season(raised).equals("/1")
        ? LocalDate.of(year + 1, 1, 31)
        : LocalDate.of(year + 1, 8, 31);
  }

  private static String season(String period) {
    int slash = period.indexOf('/');
    return slash < 0 ? "" : period.substring(slash);
  }
}
