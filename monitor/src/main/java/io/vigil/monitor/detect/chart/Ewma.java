package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;

/**
 * Exponentially weighted moving average chart (Roberts 1959; Lucas and Saccucci 1990, Technometrics
 * 32:1, equations 1 to 3): {@code E' = (1 - lambda) E + lambda x}, alarm where {@code E} lies
 * further than {@code L} of its standard errors from the target. Values are taken as independent
 * and normal. The bounds of an assessment are those a single next value has to pass to alarm.
 *
 * @param target mean in control, in the unit of the series
 * @param deviation standard deviation of a value, same unit, above 0
 * @param lambda weight of the latest value, above 0 to 1
 * @param limit {@code L}, in standard errors of the average
 * @param widening whether limits follow the momentary standard error, narrow at first (faster at
 *     the start), or the asymptotic one
 */
public record Ewma(double target, double deviation, double lambda, double limit, boolean widening) {

  public Ewma {
    if (!(deviation > 0 && lambda > 0 && lambda <= 1 && limit > 0)) {
      throw new IllegalArgumentException(
          "no EWMA: deviation " + deviation + ", lambda " + lambda + ", limit " + limit);
    }
  }

  /**
   * What the chart remembers.
   *
   * @param average {@code E}, in the unit of the series
   * @param count number of values in it
   */
  public record State(double average, int count) {}

  /** A chart that has seen nothing. */
  public State start() {
    return new State(target, 0);
  }

  /** Half the distance of the limits of {@code E} after that many values, unit of the series. */
  public double halfWidth(int count) {
    double share = widening ? 1 - Math.pow(1 - lambda, 2.0 * count) : 1;
    return limit * deviation * Math.sqrt(lambda / (2 - lambda) * share);
  }

  /** Takes in one more value. */
  public Charted<State> step(State before, double value) {
    var after = new State((1 - lambda) * before.average + lambda * value, before.count + 1);
    double half = halfWidth(after.count);
    double away = after.average - target;
    return new Charted<>(
        after,
        new Assessment(
            value,
            target,
            alarming(before, target - half),
            alarming(before, target + half),
            Math.abs(away) / half,
            away > half ? Outcome.HIGH : away < -half ? Outcome.LOW : Outcome.NORMAL));
  }

  private double alarming(State before, double average) {
    return (average - (1 - lambda) * before.average) / lambda;
  }
}
