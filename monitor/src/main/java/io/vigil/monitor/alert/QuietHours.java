package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.calendar.AcademicCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When nobody is disturbed: at night and on days off.
 *
 * @param from begin of the night
 * @param to end of the night
 */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

  /** The moment itself, or the next working morning where somebody would be disturbed. */
  Instant undisturbed(
      Instant moment, AlertChannel channel, Priority priority, AcademicCalendar calendar) {
    boolean disturbs =
        channel != AlertChannel.INBOX
            && channel != AlertChannel.WEBHOOK
            && priority != Priority.RED;
    return disturbs ? orMorning(moment, calendar) : moment;
  }

  /** The moment itself, or the next working morning where it lies in quiet hours. */
  Instant orMorning(Instant moment, AcademicCalendar calendar) {
    ZonedDateTime local = moment.atZone(zone);
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    if (calendar.isWorkingDay(day) && !time.isBefore(to) && time.isBefore(from)) {
      return moment;
    }
    LocalDate morning = time.isBefore(to) ? day : day.plusDays(1);
    while (!calendar.isWorkingDay(morning)) {
      morning = morning.plusDays(1);
    }
    return morning.atTime(to).atZone(zone).toInstant();
  }
}
