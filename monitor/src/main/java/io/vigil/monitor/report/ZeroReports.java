package io.vigil.monitor.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Zero reports (零报告) that fell due in the years of a report.
 *
 * @param begun first month of which the college owed any, in whatever year
 */
record ZeroReports(List<Due> due, @Nullable LocalDate begun) {
  /** Nobody owes any. */
  static final ZeroReports NONE = new ZeroReports(List.of(), null);

  /** From this share on a unit without incidents is at zero, not missing. */
  private static final double COMPLETE = 0.8;

  /**
   * One of a unit and month.
   *
   * @param there whether it was filed
   */
  record Due(String year, String unit, boolean there) {}

  ZeroReports {
    due = List.copyOf(due);
  }

  boolean areKept() {
    return !due.isEmpty();
  }

  /** Whether those of a year tell of it from its first month on. */
  boolean areOfAll(String year) {
    return !areKept() || WholeYears.isWhole(begun, year);
  }

  /** Share of those of a year that are there, 0 to 1; {@code null} where none was due. */
  @Nullable Double share(String year, Predicate<String> units) {
    List<Due> those =
        due.stream().filter(one -> one.year().equals(year) && units.test(one.unit())).toList();
    return those.isEmpty()
        ? null
        : Double.valueOf((double) those.stream().filter(Due::there).count() / those.size());
  }

  /**
   * Whether units that told of nothing had nothing to tell: nearly all their reports are there, or
   * they owe none in a year in which others do.
   */
  boolean tellOfNone(String year, Predicate<String> units) {
    Double share = share(year, units);
    return share == null ? share(year, any -> true) != null : share >= COMPLETE;
  }
}
