package io.vigil.api.report;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.Period.CalendarYear;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The years that an analysis tells of: school years ({@code 2023-24}) or calendar years ({@code
 * 2024}), told apart by how they are written, never both.
 */
public record ReportYears(List<Period> years) {
  private static final int YEAR_DIGITS = 4;

  /** More are too many for one report. */
  public static final int MOST = 10;

  public ReportYears {
    years = List.copyOf(years);
  }

  /** Which kind of year a code is meant to be. */
  public static PeriodKind kind(String code) {
    return code.strip().length() == YEAR_DIGITS ? PeriodKind.CALENDAR_YEAR : PeriodKind.SCHOOL_YEAR;
  }

  /**
   * @throws Rejection if they cannot be read, are of both kinds, too many, or the wrong way round
   */
  public static ReportYears of(String from, String to) {
    PeriodKind kind = kind(from);
    int first = number(year(from));
    int last = number(year(to));
    if (kind(to) != kind) {
      throw Rejection.invalid(
          "report.mixed-years",
          "The report runs from %s to %s; give two school years such as 2023-24, or two calendar"
              + " years such as 2024.",
          from,
          to);
    }
    if (last < first || last - first >= MOST) {
      throw Rejection.invalid(
          "report.range",
          "The report runs from %s to %s; ask for 1 to %d years, the earlier one first.",
          from,
          to,
          MOST);
    }
    return new ReportYears(
        IntStream.rangeClosed(first, last).mapToObj(number -> year(kind, number)).toList());
  }

  public PeriodKind kind() {
    return years.getFirst().kind();
  }

  public boolean isByCalendar() {
    return kind() == PeriodKind.CALENDAR_YEAR;
  }

  /** The year of a kind that begins in a calendar year. */
  public static Period year(PeriodKind kind, int number) {
    return kind == PeriodKind.CALENDAR_YEAR ? new CalendarYear(number) : new SchoolYear(number);
  }

  /** The calendar year that a year is or begins in. */
  public static int number(Period year) {
    return switch (year) {
      case SchoolYear school -> school.startYear();
      case CalendarYear calendar -> calendar.year();
      default -> throw new IllegalArgumentException(year.code() + " is no year");
    };
  }

  /**
   * @throws Rejection if it is neither a school year nor a calendar year
   */
  public static Period year(String code) {
    try {
      return Period.parse(code, kind(code));
    } catch (PeriodFormatException e) {
      throw Rejection.invalid(
          "report.year",
          "'%s' is no year; write a school year such as 2023-24 or a calendar year such as 2024.",
          code);
    }
  }

  /**
   * The school year whose numbers of students and staff stand for a year. These are counted once a
   * school year, in autumn; a calendar year takes the one that lies in its first eight months.
   */
  public static SchoolYear counted(Period year) {
    return year instanceof CalendarYear calendar
        ? new SchoolYear(calendar.year() - 1)
        : (SchoolYear) year;
  }
}
