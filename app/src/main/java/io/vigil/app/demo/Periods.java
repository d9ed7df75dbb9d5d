package io.vigil.app.demo;

import io.vigil.api.calendar.TermDates;
import io.vigil.api.period.Period;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Codes of periods, and the months in which the college runs. */
public final class Periods {
  /** September to January and March to July. */
  private static final int[] MONTHS_FROM_SEPTEMBER = {0, 1, 2, 3, 4, 6, 7, 8, 9, 10};

  private Periods() {}

  static String schoolYear(int year) {
    return new Period.SchoolYear(year).code();
  }

  static String week(TermDates term, int week) {
    return new Period.TeachingWeek(term.term(), week).code();
  }

  public static Stream<YearMonth> months(int schoolYear) {
    YearMonth september = YearMonth.of(schoolYear, 9);
    return IntStream.of(MONTHS_FROM_SEPTEMBER).mapToObj(september::plusMonths);
  }

  public static IntStream years() {
    return IntStream.rangeClosed(Programme.FIRST_YEAR, 2026);
  }

  /** School years that are over. */
  static IntStream fullYears() {
    return IntStream.rangeClosed(Programme.FIRST_YEAR, 2025);
  }

  public static int year(TermDates term) {
    return term.term().schoolYear().startYear();
  }

  static boolean isFirst(TermDates term) {
    return term.term().number() == 1;
  }
}
