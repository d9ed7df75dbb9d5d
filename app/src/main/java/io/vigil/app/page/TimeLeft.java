package io.vigil.app.page;

import io.vigil.api.casework.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much time is left for a step.
 *
 * @param number of working days, or of nights where all that is left are days off
 */
record TimeLeft(Kind kind, long number) {

  enum Kind {
    OVERDUE("overdue"),
    WORKING_DAYS("left"),
    TODAY("due-today"),
    TOMORROW("due-tomorrow"),
    DAYS_OFF("due-off");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Its end in the message bundles. */
    String key() {
      return key;
    }
  }

  static TimeLeft of(WorkingTime time, Instant now, Instant dueAt) {
    if (dueAt.isBefore(now)) {
      return new TimeLeft(Kind.OVERDUE, time.workingDaysBetween(dueAt, now));
    }
    int days = time.workingDaysBetween(now, dueAt);
    return days == 0 ? soon(time, now, dueAt) : new TimeLeft(Kind.WORKING_DAYS, days);
  }

  /** A day off is no working day, and no today either. */
  private static TimeLeft soon(WorkingTime time, Instant now, Instant dueAt) {
    long nights =
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(now, time.zone()), LocalDate.ofInstant(dueAt, time.zone()));
    if (nights == 0) {
      return new TimeLeft(Kind.TODAY, 0);
    }
    return new TimeLeft(nights == 1 ? Kind.TOMORROW : Kind.DAYS_OFF, nights);
  }
}
