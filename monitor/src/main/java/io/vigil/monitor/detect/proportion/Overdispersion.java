package io.vigil.monitor.detect.proportion;

/**
 * Robust estimate of the correlation of two trials of a period, by moments: the excess of squared
 * binomial residuals over 1, summed, over {@code n - 1}, summed; a square counts at most nine times
 * its expectation, and old ones fade.
 *
 * @param excess faded sum of {@code square - 1}
 * @param trials faded sum of {@code n - 1}
 */
public record Overdispersion(double excess, double trials) {
  private static final double MEMORY = 250;
  private static final double BOUND = 9;
  private static final double MOST = 0.5;
  private static final double LEAST = 1e-12;

  /** An estimate that is worth so many periods of {@code n} trials. */
  static Overdispersion prior(double rho, double periods, double n) {
    double trials = Math.max(1, n - 1) * periods;
    return new Overdispersion(rho * trials, trials);
  }

  /** The correlation, 0 to {@value #MOST}. */
  public double rho() {
    return Math.clamp(excess / Math.max(trials, LEAST), 0, MOST);
  }

  /** The same after one more period. */
  Overdispersion seen(BetaBinomial expected, double proportion) {
    double square =
        Math.min(expected.binomialSquare(proportion), BOUND * expected.overdispersion());
    double fade = 1 - 1 / MEMORY;
    return new Overdispersion(
        excess * fade + square - 1, trials * fade + Math.max(0, expected.trials() - 1));
  }
}
