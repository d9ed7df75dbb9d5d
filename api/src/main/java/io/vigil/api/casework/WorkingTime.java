package io.vigil.api.casework;

import io.vigil.api.calendar.AcademicCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Counts limits in the working days of a college. The day on which a time begins counts as 0; a
 * limit in days ends with the last second of its last day.
 */
public record WorkingTime(AcademicCalendar calendar, ZoneId zone) {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  /** By when a step must be done whose time begins at a moment. */
  public Due due(String step, Instant from, Limit limit, boolean standsStillInBreaks) {
    return switch (limit.measure()) {
      case SECONDS -> Due.of(step, from, from.plusSeconds(limit.amount()));
      case HOURS -> Due.of(step, from, from.plus(Duration.ofHours(limit.amount())));
      case DAYS -> Due.of(step, from, endOf(dayOf(from).plusDays(limit.amount())));
      case WORKING_DAYS -> inWorkingDays(step, from, limit.amount(), standsStillInBreaks);
    };
  }

  private Due inWorkingDays(String step, Instant from, int amount, boolean standsStillInBreaks) {
    LocalDate day = dayOf(from);
    @Nullable LocalDate first = null;
    @Nullable LocalDate last = null;
    for (int left = amount; left > 0; ) {
      day = day.plusDays(1);
      if (standsStillInBreaks && calendar.standsStillOn(day)) {
        first = first == null ? day : first;
        last = day;
      } else if (calendar.isWorkingDay(day)) {
        left--;
      }
    }
    return new Due(step, from, endOf(day), first, last);
  }

  /** Working days from the day of one moment to that of another; 0 on the same day or before it. */
  public int workingDaysBetween(Instant from, Instant to) {
    LocalDate end = dayOf(to);
    return (int)
        dayOf(from)
            .plusDays(1)
            .datesUntil(end.isAfter(dayOf(from)) ? end.plusDays(1) : dayOf(from).plusDays(1))
            .filter(calendar::isWorkingDay)
            .count();
  }

  private LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(zone).toInstant();
  }
}
