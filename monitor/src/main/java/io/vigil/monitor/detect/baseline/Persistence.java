package io.vigil.monitor.detect.baseline;

/**
 * How much of a deviation carries over to the next value: the lag-one autocorrelation of the
 * standardised residuals, robust by their bound, shrunk towards none by a prior of {@value #PRIOR}
 * values and taken as none within one standard error of it. Positive autocorrelation lengthens the
 * excursions of a chart, so its limits must widen (Johnson and Bagshaw 1974; VanBrackle and
 * Reynolds 1997).
 *
 * @param last latest residual, in standard errors
 * @param products faded sum of the products of successive residuals
 * @param squares faded sum of their squares
 * @param count faded number of them
 */
public record Persistence(double last, double products, double squares, double count) {
  private static final double PRIOR = 20;
  private static final double MEMORY = 250;
  private static final double BOUND = 2.5;
  private static final double MOST = 0.8;

  /** Nothing seen. */
  public static final Persistence NONE = new Persistence(0, 0, 0, 0);

  /** The same after one more residual. */
  public Persistence seen(double z) {
    double bounded = Math.clamp(z, -BOUND, BOUND);
    double fade = 1 - 1 / MEMORY;
    return new Persistence(
        bounded,
        products * fade + bounded * last,
        squares * fade + bounded * bounded,
        count * fade + 1);
  }

  /** Autocorrelation to reckon with, 0 to {@value #MOST}. */
  public double correlation() {
    double estimate = products / (squares + PRIOR);
    return Math.clamp(estimate - 1 / Math.sqrt(count + PRIOR), 0, MOST);
  }
}
