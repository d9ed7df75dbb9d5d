package io.vigil.monitor.detect.runlength;

import io.vigil.monitor.detect.distribution.Normal;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Average number of observations until a CUSUM chart of independent standardised normal values
 * alarms: {@code S' = max(0, S + x - k)}, alarm where {@code S > h}. Integral equation of Page
 * (1954, Biometrika 41:100, section 3) by Gauss-Legendre quadrature; two sides put together as
 * {@code (A(s) B(0) + A(0) B(s) - A(0) B(0)) / (A(0) + B(0))} (Lucas and Crosier 1982,
 * Technometrics 24:199, appendix).
 *
 * @param reference value {@code k}, in standard deviations of an observation
 * @param limit {@code h}, same unit
 */
public record CusumRunLength(double reference, double limit) {
  private static final int NODES = 60;
  private static final double MOST_EVIDENCE = 8;

  public CusumRunLength {
    if (!(reference >= 0 && limit > 0)) {
      throw new IllegalArgumentException("no CUSUM: k " + reference + ", h " + limit);
    }
  }

  /**
   * Limit of the two-sided chart that gives the in-control run length, to a relative 1e-6.
   *
   * @param reference above 0
   */
  public static double limitFor(double reference, double runLength) {
    return new BrentSolver(1e-8)
        .solve(
            100,
            h -> Math.log(new CusumRunLength(reference, h).twoSided(0, 0) / runLength),
            0.2,
            MOST_EVIDENCE / reference);
  }

  /**
   * Average run length of the upper side alone.
   *
   * @param shift of the mean, in standard deviations
   * @param head start of the sum, 0 to {@code limit} (fast initial response)
   */
  public double oneSided(double shift, double head) {
    Quadrature grid = Quadrature.on(0, limit, NODES);
    double[] runLengths =
        grid.solve(0, from -> falls(from, shift), (from, to) -> density(from, to, shift));
    double sum = 1 + falls(head, shift) * runLengths[0];
    for (int i = 0; i < NODES; i++) {
      sum += grid.weight(i) * density(head, grid.node(i), shift) * runLengths[i + 1];
    }
    return sum;
  }

  private double falls(double from, double shift) {
    return Normal.below(reference - from - shift);
  }

  private double density(double from, double to, double shift) {
    return Normal.density(to + reference - from - shift);
  }

  /** Average run length of both sides together, each starting at {@code head}. */
  public double twoSided(double shift, double head) {
    double up = oneSided(shift, 0);
    double down = oneSided(-shift, 0);
    double rest = oneSided(shift, head) * down + oneSided(-shift, head) * up - up * down;
    return rest / (up + down);
  }
}
