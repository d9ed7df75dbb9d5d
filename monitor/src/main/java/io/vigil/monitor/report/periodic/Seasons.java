package io.vigil.monitor.report.periodic;

import io.vigil.api.period.Period;

/** Which period another one is held against. */
final class Seasons {

  private Seasons() {}

  /** The month before; of a term the same one a year ago, since terms differ; the year before. */
  static Period before(Period period) {
    return switch (period) {
      case Period.Month month -> new Period.Month(month.month().minusMonths(1));
      case Period.Term term ->
          new Period.Term(new Period.SchoolYear(term.schoolYear().startYear() - 1), term.number());
      case Period.SchoolYear year -> new Period.SchoolYear(year.startYear() - 1);
      case Period.CalendarYear year -> new Period.CalendarYear(year.year() - 1);
      default -> throw new IllegalArgumentException("no report is about a " + period.kind());
    };
  }
}
