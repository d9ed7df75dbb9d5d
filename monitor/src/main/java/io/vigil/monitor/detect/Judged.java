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
 * @param common what all units of one above showed together in the period, on the scale of the
 *     statistics (the logit of proportions and percentages); 0 for nothing or not known
 */
public record Judged(
    PeriodSpan period,
    @Nullable Double value,
    @Nullable Double denominator,
    JudgingRule rule,
    boolean historical,
    double common) {

  /** Without what others showed. */
  public Judged(
      PeriodSpan period,
      @Nullable Double value,
      @Nullable Double denominator,
      JudgingRule rule,
      boolean historical) {
    this(period, value, denominator, rule, historical, 0);
  }

  /** The same period with what all units showed together. */
  public Judged withCommon(double shift) {
    return shift == common ? this : new Judged(period, value, denominator, rule, historical, shift);
  }

  /** What the lines alone say. */
  public Grade grade() {
    return value == null
        ? new Grade(null, Grade.Reason.NOT_JUDGED, null)
        : Grading.grade(rule, value, denominator);
  }
}
