package io.vigil.api.calendar;

import io.vigil.api.period.Period.TeachingWeek;
import io.vigil.api.period.Period.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When a term runs.
 *
 * @param firstMonday Monday of week 1
 * @param weeks weeks in all, examinations included
 * @param classWeeks weeks with classes
 * @param assumed true where nobody entered the dates and a usual term is assumed
 */
public record TermDates(
    Term term, LocalDate firstMonday, int weeks, int classWeeks, boolean assumed) {
  public TermDates {
    if (firstMonday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a term begins on a Monday, not on " + firstMonday);
    }
    if (weeks < 1 || classWeeks < 1 || classWeeks > weeks) {
      throw new IllegalArgumentException("impossible number of weeks in term " + term.code());
    }
  }

  public DateRange range() {
    return new DateRange(firstMonday, firstMonday.plusWeeks(weeks).minusDays(1));
  }

  public DateRange week(int number) {
    LocalDate monday = firstMonday.plusWeeks(number - 1L);
    return new DateRange(monday, monday.plusDays(6));
  }

  /** The teaching week that a day of this term lies in. */
  public TeachingWeek weekOf(LocalDate date) {
    return new TeachingWeek(term, 1 + (int) ChronoUnit.WEEKS.between(firstMonday, date));
  }
}
