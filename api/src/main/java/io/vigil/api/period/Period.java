package io.vigil.api.period;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A span of time in the words of a college: the day {@code 2013-10-07}, the ISO week {@code
 * 2013-W41}, the teaching week {@code 2026-27/1-W12}, the month {@code 2013-10}, the term {@code
 * 2013-14/1}, the school year {@code 2013-14} or the calendar year {@code 2014}. Which days it
 * covers is a question for the academic calendar.
 */
public sealed interface Period {
  PeriodKind kind();

  /** The text form, which {@link #parse(String, PeriodKind)} reads back. */
  String code();

  record Day(LocalDate date) implements Period {
    @Override
    public PeriodKind kind() {
      return PeriodKind.DAY;
    }

    @Override
    public String code() {
      return date.toString();
    }
  }

  record IsoWeek(int weekBasedYear, int week) implements Period {
    @Override
    public PeriodKind kind() {
      return PeriodKind.WEEK;
    }

    @Override
    public String code() {
      return "%d-W%02d".formatted(weekBasedYear, week);
    }
  }

  /** Week {@code week} (1 = the first) of a term. */
  record TeachingWeek(Term term, int week) implements Period {
    @Override
    public PeriodKind kind() {
      return PeriodKind.TEACHING_WEEK;
    }

    @Override
    public String code() {
      return "%s-W%02d".formatted(term.code(), week);
    }
  }

  record Month(YearMonth month) implements Period {
    @Override
    public PeriodKind kind() {
      return PeriodKind.MONTH;
    }

    @Override
    public String code() {
      return month.toString();
    }
  }

  /** First (1) or second (2) term of a school year. */
  record Term(SchoolYear schoolYear, int number) implements Period {
    @Override
    public PeriodKind kind() {
      return PeriodKind.TERM;
    }

    @Override
    public String code() {
      return schoolYear.code() + "/" + number;
    }
  }

  /** The school year that begins in autumn of {@code startYear}. */
  record SchoolYear(int startYear) implements Period {
    @Override
    public PeriodKind kind() {
      return PeriodKind.SCHOOL_YEAR;
    }

    @Override
    public String code() {
      return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
    }

    public SchoolYear next() {
      return new SchoolYear(startYear + 1);
    }
  }

  record CalendarYear(int year) implements Period {
    @Override
    public PeriodKind kind() {
      return PeriodKind.CALENDAR_YEAR;
    }

    @Override
    public String code() {
      return Integer.toString(year);
    }
  }

  /**
   * Reads a period of the expected kind. The kind matters: {@code 2011-12} is a month or a school
   * year.
   *
   * @throws PeriodFormatException if the text is no period of that kind
   */
  static Period parse(String text, PeriodKind expected) {
    return PeriodParser.parse(text.strip(), expected);
  }
}
