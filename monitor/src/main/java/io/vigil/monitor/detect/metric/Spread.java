package io.vigil.monitor.detect.metric;

/**
 * Robust standard deviation of residuals: squares that count at most nine times their expectation,
 * averaged, old ones faded; the bound's bias under normality (1.5 percent of the variance) is put
 * back.
 *
 * @param squares faded sum of squares, on the scale of the series
 * @param count faded number of them
 */
public record Spread(double squares, double count) {
  private static final double MEMORY = 250;
  private static final double BOUND = 9;
  private static final double BIAS = 0.985;
  private static final double LEAST = 1e-9;

  /** Level and spread are both estimated from the first values. */
  private static final double ESTIMATED = 2;

  /**
   * The spread of first values around their middle.
   *
   * @param deviation rough standard deviation, which bounds what a value counts
   */
  static Spread around(double middle, double deviation, double[] values) {
    double sum = 0;
    for (double value : values) {
      double away = value - middle;
      sum += Math.min(away * away, BOUND * deviation * deviation) / BIAS;
    }
    double estimated = values.length / (values.length - ESTIMATED);
    return new Spread(sum * estimated, values.length);
  }

  /** The standard deviation, above 0. */
  public double deviation() {
    return Math.max(LEAST, Math.sqrt(squares / count));
  }

  /** The same after one more residual. */
  Spread seen(double residual) {
    double variance = squares / count;
    double square = Math.min(residual * residual, BOUND * variance) / BIAS;
    double fade = 1 - 1 / MEMORY;
    return new Spread(squares * fade + square, count * fade + 1);
  }
}
