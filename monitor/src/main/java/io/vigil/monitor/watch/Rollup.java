package io.vigil.monitor.watch;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the readings below a unit come to in one judged period.
 *
 * @param path ids from the root down to the unit
 * @param before what was computed before; {@code null} for nothing
 * @param now what there is now; {@code null} where nothing is left to put together
 * @param rule of the latest of the readings
 * @param historical whether all of it belongs to history
 * @param again whether it was computed before
 * @param corrected whether a correction is among what changed since
 * @param complete whether nobody had to be waited for
 * @param heardAt when the latest of the readings was recorded
 */
record Rollup(
    Key key,
    List<String> path,
    @Nullable Sum before,
    @Nullable Sum now,
    JudgingRule rule,
    boolean historical,
    boolean again,
    boolean corrected,
    boolean complete,
    Instant heardAt) {

  record Key(SeriesKey series, PeriodSpan period) {}

  /**
   * @param units units that reported
   */
  record Sum(double numerator, double denominator, int units) {}

  boolean isNews() {
    return now == null ? before != null : !now.equals(before);
  }

  int units() {
    return now == null ? 0 : now.units();
  }

  @Nullable Double value() {
    return now == null ? null : rule.ratio(now.numerator(), now.denominator());
  }

  @Nullable Double numerator() {
    return now == null ? null : now.numerator();
  }

  @Nullable Double denominator() {
    return now == null ? null : now.denominator();
  }
}
