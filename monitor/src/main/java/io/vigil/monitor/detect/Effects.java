package io.vigil.monitor.detect;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.common.Observation;
import io.vigil.monitor.detect.metric.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Readings on the scale on which statistics hold their series against what they let expect, so that
 * what many units show together can be taken out of each.
 */
public final class Effects {
  private Effects() {}

  /** Whether a common cause means anything for readings of the kind. */
  public static boolean isWatched(JudgingRule rule, PeriodKind kind) {
    return StatisticalWatch.isWatched(rule)
        && switch (kind) {
          case DAY, WEEK, TEACHING_WEEK, MONTH -> true;
          case TERM, SCHOOL_YEAR, CALENDAR_YEAR -> false;
        };
  }

  /** A reading as statistics see it. */
  public static Observation observation(
      String unit, JudgingRule rule, double value, @Nullable Double denominator) {
    double share = value / rule.ratio(1, 1);
    return denominator != null && denominator > 0 && share >= 0 && share <= 1
        ? Observation.ofRatio(unit, share * denominator, denominator)
        : Observation.ofValue(unit, scale(rule).to(value));
  }

  /** What a level means in the unit of measure. */
  public static double measured(JudgingRule rule, double level, boolean ratio) {
    return ratio ? rule.ratio(1, 1) / (1 + Math.exp(-level)) : scale(rule).from(level);
  }

  private static Scale scale(JudgingRule rule) {
    return rule.unitOfMeasure().strip().equals("%") ? Scale.PERCENT : Scale.PLAIN;
  }

  /** Whether an effect is towards the bad. */
  public static boolean isTrouble(JudgingRule rule, double effect) {
    return switch (rule.direction()) {
      case HIGHER_IS_BETTER -> effect < 0;
      case LOWER_IS_BETTER -> effect > 0;
      case RANGE -> effect != 0;
      case YES_NO, ZERO_TOLERANCE, NONE -> false;
    };
  }

  /** First calendar year of the school year, at whose start it changes who is counted. */
  public static int schoolYear(PeriodSpan period) {
    return Seasons.schoolYear(period);
  }
}
