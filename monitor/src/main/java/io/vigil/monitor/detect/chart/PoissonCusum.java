package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;

/**
 * CUSUM of Poisson counts against a rise (Lucas 1985, Technometrics 27:129): {@code S' = max(0, S +
 * x - k)}, alarm where {@code S > h}. Counts are taken as independent with equal exposure.
 *
 * @param mean expected count in control, above 0
 * @param reference {@code k} in cases, between the means in and out of control
 * @param limit {@code h} in cases
 */
public record PoissonCusum(double mean, double reference, double limit) {

  public PoissonCusum {
    if (!(mean > 0 && reference > mean && limit > 0)) {
      throw new IllegalArgumentException(
          "no Poisson CUSUM: mean %s, k %s, h %s".formatted(mean, reference, limit));
    }
  }

  /** The chart that finds a rise to {@code factor} times the mean soonest. */
  public static PoissonCusum against(double mean, double factor, double limit) {
    return new PoissonCusum(mean, mean * (factor - 1) / Math.log(factor), limit);
  }

  /**
   * What the chart remembers.
   *
   * @param sum {@code S}, in cases
   */
  public record State(double sum) {
    /** No evidence of a rise. */
    public static final State ZERO = new State(0);
  }

  /** Takes in the next count. */
  public Charted<State> step(State before, double count) {
    var after = new State(Math.max(0, before.sum + count - reference));
    return new Charted<>(
        after,
        new Assessment(
            count,
            mean,
            null,
            limit - before.sum + reference,
            after.sum / limit,
            after.sum > limit ? Outcome.HIGH : Outcome.NORMAL));
  }
}
