package io.vigil.monitor.detect.count;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Which weeks of earlier years are the same time of year as a week. */
@FunctionalInterface
public interface ReferenceWeeks {
  /** Weeks of a year, where years are counted in weeks alone. */
  int WEEKS_A_YEAR = 52;

  /**
   * The week that many years earlier.
   *
   * @return below 0 where the series had not begun
   */
  int yearsBefore(int week, int years);

  /** Years of 52 weeks. */
  static ReferenceWeeks counted() {
    return (week, years) -> week - years * WEEKS_A_YEAR;
  }

  /**
   * Years of the calendar: the week whose first day is nearest to the same date.
   *
   * @param firstWeek the first day of week 0
   */
  static ReferenceWeeks from(LocalDate firstWeek) {
    DayOfWeek day = firstWeek.getDayOfWeek();
    return (week, years) -> {
      LocalDate same = firstWeek.plusWeeks(week).minusYears(years);
      int ahead = Math.floorMod(day.getValue() - same.getDayOfWeek().getValue(), 7);
      LocalDate nearest = same.plusDays(ahead > 3 ? ahead - 7 : ahead);
      return Math.toIntExact(ChronoUnit.WEEKS.between(firstWeek, nearest));
    };
  }
}
