package io.vigil.monitor.report.figure;

/** As of when rows tell how things stand that go on. */
final class LastDay {
  /** The last day of the period, or the day {@code :as_of} if that comes first. */
  static final String ON = "least(CAST(:last AS date), CAST(:as_of AS date))";

  /** What was due on an earlier day is overdue at its end. */
  static final String OVERDUE_BEFORE = "least(CAST(:last AS date) + 1, CAST(:as_of AS date))";

  private LastDay() {}
}
