package io.vigil.app.demo.cases;

import io.vigil.api.calendar.TermDates;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.DemoCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Days and moments in the life of a case. */
public record CaseDays(DemoCalendar calendar) {

  /** A time of the day that lies so many working days after another, which itself counts as 0. */
  public Instant after(LocalDate day, int workingDays, LocalTime time) {
    return at(calendar.plusLimit(day, workingDays), time);
  }

  /** The last day of a teaching week on which anybody works. */
  LocalDate lastWorkingDay(TermDates term, int week) {
    return calendar.workingDays(term.week(week)).reduce((day, later) -> later).orElseThrow();
  }

  public static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Deliveries.ZONE).toInstant();
  }

  /** Reads {@code 2024-07-03 09:40}, local time of the college. */
  static Instant read(String moment) {
    return LocalDateTime.parse(moment.replace(' ', 'T')).atZone(Deliveries.ZONE).toInstant();
  }

  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, Deliveries.ZONE);
  }

  /** Whether it has happened when the demo opens. */
  public static boolean isPast(Instant moment) {
    return !moment.isAfter(Deliveries.OPENING);
  }

  static @Nullable Instant ifPast(Instant moment) {
    return isPast(moment) ? moment : null;
  }
}
