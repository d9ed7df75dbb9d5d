package io.vigil.app.report;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.report.FindReports;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which published reports tell of the same days of the same units. What one of them hides may
 * follow from the difference of two: a term and the months in it, a year and its terms.
 */
@Component
class Overlaps {
  private final CollegeCalendar calendar;
  private final UnitAccess units;

  Overlaps(CollegeCalendar calendar, UnitAccess units) {
    this.calendar = calendar;
    this.units = units;
  }

  /**
   * @param all reports that there are
   */
  List<FindReports.Item> of(FindReports.Item item, List<FindReports.Item> all) {
    DateRange days = days(item);
    return all.stream()
        .filter(other -> other.publishedAt() != null)
        .filter(other -> !other.reportId().equals(item.reportId()) && !isSame(other, item))
        .filter(other -> isPart(item.unit(), other.unit()) || isPart(other.unit(), item.unit()))
        .filter(other -> overlap(days, days(other)))
        .toList();
  }

  /** The same report in another language or as of another day. */
  private static boolean isSame(FindReports.Item one, FindReports.Item other) {
    return one.kind() == other.kind()
        && one.from().equals(other.from())
        && one.to().equals(other.to())
        && String.valueOf(one.unit()).equals(String.valueOf(other.unit()));
  }

  private boolean isPart(@Nullable String unit, @Nullable String whole) {
    return whole == null || unit != null && units.path(unit).contains(whole);
  }

  private DateRange days(FindReports.Item item) {
    return new DateRange(range(item, item.from()).first(), range(item, item.to()).last());
  }

  private DateRange range(FindReports.Item item, String period) {
    return calendar.terms().range(Period.parse(period, item.kind().period(period)));
  }

  private static boolean overlap(DateRange one, DateRange other) {
    return !one.last().isBefore(other.first()) && !other.last().isBefore(one.first());
  }
}
