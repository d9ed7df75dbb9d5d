package io.vigil.monitor.watch;

import io.vigil.api.signal.TrendFinding;
import java.time.LocalDate;

/**
 * A trend that was signalled.
 *
 * @param since first day of the row of worse values
 * @param until last day of the period with which it was found
 */
record ToldTrend(LocalDate since, LocalDate until, TrendFinding finding) {

  static ToldTrend of(DueTrend due) {
    return new ToldTrend(
        due.worsening().since(), due.evidence().period().to(), due.worsening().finding());
  }

  /** Whether it says of some of the same values no less. */
  boolean covers(ToldTrend other) {
    return !since.isAfter(other.until)
        && !other.since.isAfter(until)
        && finding.compareTo(other.finding) >= 0;
  }
}
