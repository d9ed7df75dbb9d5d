package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;

/**
 * Two one-sided likelihood-ratio CUSUMs of binomial counts whose denominator changes (Höhle and
 * Paul 2008, Computational Statistics and Data Analysis 52:4357; Höhle 2010, section 3; {@code
 * categoricalCUSUM} of R surveillance): {@code S' = max(0, S + l(y, n))} where {@code l} is the
 * logarithm of the likelihood of {@code y} of {@code n} under the shifted odds over that in
 * control; alarm where {@code S >= h}. The chance in control is given with each observation and may
 * follow a season. Trials are taken as independent.
 *
 * @param oddsRatio how many times higher (and, mirrored, lower) the odds are when out of control,
 *     above 1
 * @param limit {@code h}, in natural logarithms of the likelihood ratio
 */
public record BinomialCusum(double oddsRatio, double limit) {

  public BinomialCusum {
    if (!(oddsRatio > 1 && limit > 0)) {
      throw new IllegalArgumentException(
          "no binomial CUSUM: odds ratio %s, h %s".formatted(oddsRatio, limit));
    }
  }

  /** Evidence that the observation adds against odds {@code ratio} times those in control. */
  static double evidence(double cases, double trials, double chance, double ratio) {
    return cases * Math.log(ratio) - trials * Math.log(1 - chance + ratio * chance);
  }

  /**
   * Takes in {@code cases} of {@code trials}, where {@code chance} is the chance in control.
   *
   * @param trials 0 leaves the sums as they are
   */
  public Charted<Cusum.State> step(Cusum.State before, double cases, double trials, double chance) {
    var after =
        new Cusum.State(
            Math.max(0, before.up() + evidence(cases, trials, chance, oddsRatio)),
            Math.max(0, before.down() + evidence(cases, trials, chance, 1 / oddsRatio)));
    return new Charted<>(
        after,
        new Assessment(
            cases,
            trials * chance,
            alarming(before.down(), trials, chance, 1 / oddsRatio),
            alarming(before.up(), trials, chance, oddsRatio),
            Math.max(after.up(), after.down()) / limit,
            outcome(after)));
  }

  private double alarming(double sum, double trials, double chance, double ratio) {
    return (limit - sum + trials * Math.log(1 - chance + ratio * chance)) / Math.log(ratio);
  }

  private Outcome outcome(Cusum.State state) {
    if (state.up() >= limit) {
      return Outcome.HIGH;
    }
    return state.down() >= limit ? Outcome.LOW : Outcome.NORMAL;
  }
}
