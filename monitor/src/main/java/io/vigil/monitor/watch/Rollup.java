package io.vigil.monitor.watch;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import java.time.Instant;
import java.util.List;

/**
 * What the readings below a unit come to in one judged period.
 *
 * @param path ids from the root down to the unit
 * @param rule of the latest of the readings
 * @param units units that reported
 * @param historical whether all of it belongs to history
 * @param again whether it was computed before
 * @param complete whether nobody had to be waited for
 * @param heardAt when the latest of the readings was recorded
 */
record Rollup(
    Key key,
    List<String> path,
    double numerator,
    double denominator,
    JudgingRule rule,
    int units,
    boolean historical,
    boolean again,
    boolean complete,
    Instant heardAt) {

  record Key(SeriesKey series, PeriodSpan period) {}
}
