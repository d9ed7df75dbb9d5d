package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;

/**
 * CUSUM of Poisson counts against a slow rise that no single period shows (Lucas 1985,
 * Technometrics 27:129): {@code S' = max(0, S + x - k e)} with the exposure e, alarm where {@code S
 * > h}. Counts are taken as independent; where they vary more than Poisson, false alarms come
 * sooner.
 *
 * @param mean expected count in control at exposure 1, above 0
 * @param reference {@code k} in cases at exposure 1, between the means in and out of control
 * @param limit {@code h} in cases, above 0
 */
public record PoissonCusum(double mean, double reference, double limit) {
  /** A sum that is the limit but for how its summands are written in binary does not exceed it. */
  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException for a chart that cannot find a rise
   */
  public PoissonCusum {
    if (!(mean > 0 && reference > mean && limit > 0)) {
      throw new IllegalArgumentException(
          "no Poisson CUSUM: mean %s, k %s, h %s".formatted(mean, reference, limit));
    }
  }

  /**
   * The chart that finds a rise to {@code factor} times the mean soonest of all with the same time
   * between false alarms (Moustakides 1986, Annals of Statistics 14:1379).
   *
   * @param factor above 1
   */
  public static PoissonCusum against(double mean, double factor, double limit) {
    return new PoissonCusum(mean, mean * (factor - 1) / StrictMath.log(factor), limit);
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

  /**
   * Takes in the next count.
   *
   * @param exposure what the count is proportional to, 1 where that never changes
   */
  public Charted<State> step(State before, double count, double exposure) {
    var after = new State(Math.max(0, before.sum + count - reference * exposure));
    return new Charted<>(
        after,
        new Assessment(
            count,
            mean * exposure,
            null,
            limit - before.sum + reference * exposure,
            after.sum / limit,
            after.sum > limit + ROUNDING ? Outcome.HIGH : Outcome.NORMAL));
  }
}
