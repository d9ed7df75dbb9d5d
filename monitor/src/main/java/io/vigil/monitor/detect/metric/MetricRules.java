package io.vigil.monitor.detect.metric;

import io.vigil.monitor.detect.chart.ScoreRules;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link MetricDetector} judges.
 *
 * @param scale on which deviations are alike
 * @param score rules of the charts
 * @param leastHistory values without which it refuses, at least 8
 * @param pooledDeviation standard deviation on the scale, known from series of the same kind;
 *     {@code null} for nothing known
 */
public record MetricRules(
    Scale scale, ScoreRules score, int leastHistory, @Nullable Double pooledDeviation) {
  private static final int HISTORY = 30;
  private static final int POOLED_HISTORY = 10;

  /** Defaults for one value a week or less often. */
  public static MetricRules weekly(Scale scale) {
    return of(scale, ScoreRules.WEEKLY);
  }

  /** Defaults for a value a day. */
  public static MetricRules daily(Scale scale) {
    return of(scale, ScoreRules.DAILY);
  }

  /** Defaults but for the charts. */
  public static MetricRules of(Scale scale, ScoreRules score) {
    return new MetricRules(scale, score, HISTORY, null);
  }

  /** The same with a shorter history, which the deviation of the same kind makes up for. */
  public MetricRules pooled(double deviation) {
    return new MetricRules(scale, score, POOLED_HISTORY, deviation);
  }
}
