package io.vigil.monitor.detect;

import io.vigil.api.grading.Grade;
import io.vigil.api.grading.Grading;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import org.jspecify.annotations.Nullable;

/**
 * What a series says of one judged period: one reading, or several put together.
 *
 * @param value in the unit of measure; {@code null} where nothing occurred
 * @param denominator of a ratio
 * @param rule lines and parameters in force for the period
 * @param historical known so long after the period that nobody is to be woken
 */
public record Judged(
    PeriodSpan period,
    @Nullable Double value,
    @Nullable Double denominator,
    JudgingRule rule,
    boolean historical) {

  /** What the lines alone say. */
  public Grade grade() {
    return value == null
        ? new Grade(null, Grade.Reason.NOT_JUDGED, null)
        : Grading.grade(rule, value, denominator);
  }
}
