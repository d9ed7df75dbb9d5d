package io.vigil.command.casework;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Where in the college and when in its calendar something happened. */
public interface Places {

  /**
   * Ids from the root down to a unit.
   *
   * @throws Rejection if there is no such unit
   */
  List<String> path(String unit);

  /** Whether a unit is a programme, course, course run or class. */
  boolean isTaught(String unit);

  /** Whether a unit, by its id, has a name or an alias. */
  boolean isCalled(String unit, String name);

  AcademicCalendar calendar(String unit);

  ZoneId zone();

  default LocalDate day(Instant moment) {
    return moment.atZone(zone()).toLocalDate();
  }

  /** Code of the term or school year in which a moment lies; holidays belong to what is before. */
  default String period(String unit, Instant moment, PeriodKind kind) {
    return calendar(unit).periodOn(day(moment), kind).code();
  }
}
