package io.vigil.api.calendar;

import java.time.LocalDate;

/**
 * Days of a calendar that a college names as a break, inside a term or between two.
 *
 * @param first first day
 * @param last last day, not before the first
 * @param name such as 寒假
 * @param standsStill whether limits that stand still in breaks do so in this one; {@code false}
 *     where the college works on, such as in a summer term
 */
public record CollegeBreak(LocalDate first, LocalDate last, String name, boolean standsStill) {

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
