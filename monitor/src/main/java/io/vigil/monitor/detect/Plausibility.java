package io.vigil.monitor.detect;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Evidence.Seen;
import io.vigil.monitor.detect.proportion.ProportionDetector;
import io.vigil.monitor.detect.proportion.ProportionState;
import io.vigil.monitor.detect.slip.Implausible;
import io.vigil.monitor.detect.slip.ShareCheck;
import io.vigil.monitor.detect.slip.ValueCheck;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds a reading against what its series let expect before the period in which it is judged. A
 * reading that cannot be right, and that a typical slip explains, is left out until somebody has
 * looked at it. Ratios of series with a baseline are checked by {@link ShareCheck}, values without
 * a denominator by {@link ValueCheck}; of everything else nothing is said.
 */
public final class Plausibility {
  private static final double LEAST_DENOMINATOR = 5;

  private Plausibility() {}

  /**
   * Why a reading cannot be right; {@code null} where it may be.
   *
   * @param before the series before the judged period
   * @param judged the period in which it is judged, which may be longer than its own
   * @param value in the unit of measure
   */
  public static @Nullable Implausible of(
      SeriesState before,
      PeriodSpan judged,
      JudgingRule rule,
      double value,
      @Nullable Double numerator,
      @Nullable Double denominator) {
    if (numerator != null && denominator != null) {
      boolean counted = denominator >= LEAST_DENOMINATOR && numerator >= 0;
      return counted && numerator <= denominator
          ? share(before.known(), judged, rule, numerator, denominator)
          : null;
    }
    return rule.isCount() ? null : value(before, rule, value);
  }

  private static @Nullable Implausible share(
      Statistics known, PeriodSpan judged, JudgingRule rule, double part, double whole) {
    ProportionState proportion = known.in(Seasons.schoolYear(judged)).proportion();
    ShareCheck check =
        proportion == null
            ? null
            : ProportionDetector.check(proportion, Seasons.of(judged, rule.judgingPeriod()));
    return check == null ? null : check.of(part, whole, rule.ratio(1, 1));
  }

  private static @Nullable Implausible value(SeriesState before, JudgingRule rule, double value) {
    double[] seen =
        before.seen().stream()
            .map(Seen::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return new ValueCheck(seen).of(value, rule.unitOfMeasure().strip().equals("%"));
  }
}
