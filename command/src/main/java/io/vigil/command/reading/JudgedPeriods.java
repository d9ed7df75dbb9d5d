package io.vigil.command.reading;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Finds the period that a shorter one is judged in: the one its first day lies in. */
final class JudgedPeriods {
  private JudgedPeriods() {}

  static @Nullable PeriodSpan judgedAs(
      AcademicCalendar calendar, Period period, DateRange days, PeriodKind judging) {
    if (period.kind() == judging) {
      return null;
    }
    Period judged = containing(calendar, days.first(), judging);
    DateRange range = calendar.range(judged);
    return new PeriodSpan(judged.code(), range.first(), range.last());
  }

  private static Period containing(AcademicCalendar calendar, LocalDate day, PeriodKind kind) {
    return switch (kind) {
      case DAY -> new Period.Day(day);
      case WEEK -> isoWeek(day);
      case TEACHING_WEEK ->
          calendar.teachingWeekOn(day).<Period>map(week -> week).orElseGet(() -> isoWeek(day));
      case MONTH -> new Period.Month(YearMonth.from(day));
      case TERM -> term(calendar, day);
      case SCHOOL_YEAR -> calendar.schoolYearOn(day);
      case CALENDAR_YEAR -> new Period.CalendarYear(day.getYear());
    };
  }

  private static Period isoWeek(LocalDate day) {
    return new Period.IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Holidays belong to the term before them. */
  private static Period.Term term(AcademicCalendar calendar, LocalDate day) {
    Period.SchoolYear year = calendar.schoolYearOn(day);
    var second = new Period.Term(year, 2);
    return day.isBefore(calendar.dates(second).firstMonday()) ? new Period.Term(year, 1) : second;
  }
}
