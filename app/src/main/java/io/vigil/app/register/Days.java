package io.vigil.app.register;

import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Days of the college as moments. */
@Component
class Days {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final CollegeCalendar calendar;

  Days(CollegeCalendar calendar) {
    this.calendar = calendar;
  }

  /** The last moment of a day. */
  Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(calendar.zone()).toInstant();
  }

  LocalDate dayOf(Instant moment) {
    return moment.atZone(calendar.zone()).toLocalDate();
  }
}
