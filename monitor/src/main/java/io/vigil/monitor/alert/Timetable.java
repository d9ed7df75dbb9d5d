package io.vigil.monitor.alert;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.casework.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * When people are reminded.
 *
 * @param calendar asked for only where days are counted
 * @param morning time of day at which that is done
 */
record Timetable(Supplier<AcademicCalendar> calendar, LocalTime morning, ZoneId zone) {

  /** The working morning before the last day, though not before half of the time is over. */
  Instant near(Due due) {
    Instant half = due.since().plus(Duration.between(due.since(), due.at()).dividedBy(2));
    LocalDate day = due.at().atZone(zone).toLocalDate().minusDays(1);
    while (!calendar.get().isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    Instant before = at(day);
    return before.isAfter(half) ? before : half;
  }

  /** The first working morning after a moment. */
  Instant nextMorning(Instant moment) {
    LocalDate day = moment.atZone(zone).toLocalDate();
    while (!calendar.get().isWorkingDay(day) || !at(day).isAfter(moment)) {
      day = day.plusDays(1);
    }
    return at(day);
  }

  /** The last moment of a day. */
  Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
  }

  private Instant at(LocalDate day) {
    return day.atTime(morning).atZone(zone).toInstant();
  }
}
