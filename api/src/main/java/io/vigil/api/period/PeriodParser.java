package io.vigil.api.period;

import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class PeriodParser {
  private static final String YEAR = "(\\d{4})";
  private static final String SCHOOL_YEAR = YEAR + "-(\\d{2})";
  private static final int LONGEST_TERM_IN_WEEKS = 30;

  /** How a kind of period is written. */
  private record Form(Pattern pattern, String example) {}

  private static final Form DAY = form(YEAR + "-\\d{2}-\\d{2}", "a day such as 2013-10-07");
  private static final Form WEEK = form(YEAR + "-W(\\d{1,2})", "an ISO week such as 2013-W41");
  private static final Form TEACHING_WEEK =
      form(SCHOOL_YEAR + "/([12])-W(\\d{1,2})", "a teaching week such as 2026-27/1-W12");
  private static final Form MONTH = form(YEAR + "-\\d{2}", "a month such as 2013-10");
  private static final Form TERM = form(SCHOOL_YEAR + "/([12])", "a term such as 2013-14/1");
  private static final Form FULL_YEAR = form(SCHOOL_YEAR, "a school year such as 2013-14");
  private static final Form CALENDAR_YEAR = form(YEAR, "a calendar year such as 2014");

  private PeriodParser() {}

  static Period parse(String text, PeriodKind kind) {
    Form form = form(kind);
    Matcher matcher = form.pattern().matcher(text);
    if (!matcher.matches()) {
      throw new PeriodFormatException(text, form.example());
    }
    try {
      return read(text, kind, matcher);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new PeriodFormatException(text, form.example());
    }
  }

  private static Form form(PeriodKind kind) {
    return switch (kind) {
      case DAY -> DAY;
      case WEEK -> WEEK;
      case TEACHING_WEEK -> TEACHING_WEEK;
      case MONTH -> MONTH;
      case TERM -> TERM;
      case SCHOOL_YEAR -> FULL_YEAR;
      case CALENDAR_YEAR -> CALENDAR_YEAR;
    };
  }

  private static Form form(String pattern, String example) {
    return new Form(Pattern.compile(pattern), example);
  }

  private static Period read(String text, PeriodKind kind, MatchResult match) {
    return switch (kind) {
      case DAY -> new Period.Day(LocalDate.parse(text));
      case WEEK -> isoWeek(number(match, 1), number(match, 2));
      case TEACHING_WEEK -> teachingWeek(term(match), number(match, 4));
      case MONTH -> new Period.Month(YearMonth.parse(text));
      case TERM -> term(match);
      case SCHOOL_YEAR -> schoolYear(match);
      case CALENDAR_YEAR -> new Period.CalendarYear(number(match, 1));
    };
  }

  private static Period.IsoWeek isoWeek(int year, int week) {
    long weeks =
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1)).getMaximum();
    require(week >= 1 && week <= weeks);
    return new Period.IsoWeek(year, week);
  }

  private static Period.TeachingWeek teachingWeek(Term term, int week) {
    require(week >= 1 && week <= LONGEST_TERM_IN_WEEKS);
    return new Period.TeachingWeek(term, week);
  }

  private static Term term(MatchResult match) {
    return new Term(schoolYear(match), number(match, 3));
  }

  private static SchoolYear schoolYear(MatchResult match) {
    var year = new SchoolYear(number(match, 1));
    require((year.startYear() + 1) % 100 == number(match, 2));
    return year;
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException();
    }
  }
}
