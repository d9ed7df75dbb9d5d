package io.vigil.command.calendar;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.calendar.ReviseCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.Period.Term;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Whether a calendar may be changed as somebody wants. */
final class RevisionCheck {
  private static final int MOST_WEEKS = 30;
  private static final int LONGEST_BREAK = 120;

  private final AcademicCalendar calendar;
  private final LocalDate today;

  private RevisionCheck(AcademicCalendar calendar, LocalDate today) {
    this.calendar = calendar;
    this.today = today;
  }

  static void require(ReviseCalendar order, AcademicCalendar calendar, LocalDate today) {
    if (order.terms().isEmpty()
        && order.days().isEmpty()
        && order.breaks().isEmpty()
        && order.withdrawn().isEmpty()) {
      throw Rejection.invalid("calendar.nothing", "Nothing changes; change a term, day or break.");
    }
    if (order.reason() == null || order.reason().isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", "reason");
    }
    var check = new RevisionCheck(calendar, today);
    Map<Term, TermDates> terms = new HashMap<>(calendar.terms());
    order.terms().forEach(row -> check.term(row, terms));
    var changed = new AcademicCalendar(terms, calendar.exceptions(), calendar.breaks());
    order.terms().forEach(row -> apart(changed, row));
    order.days().forEach(RevisionCheck::named);
    order.breaks().forEach(RevisionCheck::possible);
  }

  private void term(TermRow row, Map<Term, TermDates> terms) {
    Term term = read(row.term());
    if (row.firstMonday().getDayOfWeek() != DayOfWeek.MONDAY) {
      throw Rejection.invalid(
          "calendar.monday",
          "Term %s is to begin on %s, which is no Monday; give the Monday of week 1.",
          row.term(),
          row.firstMonday());
    }
    if (row.weeks() < 1
        || row.weeks() > MOST_WEEKS
        || row.classWeeks() < 1
        || row.classWeeks() > row.weeks()) {
      throw Rejection.invalid(
          "calendar.weeks",
          "Term %s is to have %d weeks, %d with classes; give 1 to %d weeks, no more with classes"
              + " than in all.",
          row.term(),
          row.weeks(),
          row.classWeeks(),
          MOST_WEEKS);
    }
    TermDates before = calendar.terms().get(term);
    if (before != null && before.range().last().isBefore(today)) {
      throw Rejection.conflict(
          "calendar.past",
          "Term %s is over; its weeks stand in what was reported and are not moved.",
          row.term());
    }
    terms.put(term, new TermDates(term, row.firstMonday(), row.weeks(), row.classWeeks(), false));
  }

  private static Term read(String code) {
    try {
      return (Term) Period.parse(code, PeriodKind.TERM);
    } catch (PeriodFormatException e) {
      throw Rejection.invalid(
          "inspection.term", "'term' is '%s'; write a term such as 2026-27/1.", code);
    }
  }

  private static void apart(AcademicCalendar calendar, TermRow row) {
    DateRange range = calendar.dates(read(row.term())).range();
    calendar.terms().values().stream()
        .filter(other -> !other.term().code().equals(row.term()))
        .filter(other -> overlap(range, other.range()))
        .findFirst()
        .ifPresent(
            other -> {
              throw Rejection.conflict(
                  "calendar.overlap",
                  "Term %s would run from %s to %s, into term %s.",
                  row.term(),
                  range.first(),
                  range.last(),
                  other.term().code());
            });
  }

  private static boolean overlap(DateRange one, DateRange other) {
    return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
  }

  private static void named(DayRow day) {
    if (day.name() == null || day.name().isBlank()) {
      throw Rejection.invalid("calendar.day-name", "Day %s has no name.", day.date());
    }
  }

  private static void possible(CollegeBreak one) {
    if (one.name().isBlank()) {
      throw Rejection.invalid("calendar.break-name", "The break from %s has no name.", one.first());
    }
    if (one.last().isBefore(one.first())
        || one.last().isAfter(one.first().plusDays(LONGEST_BREAK))) {
      throw Rejection.invalid(
          "calendar.break",
          "The break '%s' is to last from %s to %s; give a later last day, at most %d days on.",
          one.name(),
          one.first(),
          one.last(),
          LONGEST_BREAK);
    }
  }
}
