package io.vigil.monitor.detect.count;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Counts whose variance is the dispersion times the mean: the negative binomial distribution with
 * real-valued size {@code r = mean / (dispersion - 1)} and success probability {@code 1 /
 * dispersion}, and the Poisson distribution at dispersion 1 (Noufaily et al., Statistics in
 * Medicine 32:1206, 2013, section 3.2).
 *
 * <p>Tails are {@code P(Y ≥ k) = I(1 - 1/dispersion; k, r)}, the regularised incomplete beta
 * function, and {@code P(k, mean)}, the regularised lower gamma function, for Poisson. Sums of
 * independent counts with the same dispersion are of the same kind, with the sum of the means.
 *
 * @param mean cases per period, above 0
 * @param dispersion variance over mean, at least 1
 */
public record NegativeBinomial(double mean, double dispersion) {
  private static final double POISSON_BELOW = 1 + 1e-7;

  /**
   * @throws IllegalArgumentException for a mean not above 0 or a dispersion below 1
   */
  public NegativeBinomial {
    if (!(mean > 0) || Double.isInfinite(mean)) {
      throw new IllegalArgumentException("Mean " + mean);
    }
    if (!(dispersion >= 1) || Double.isInfinite(dispersion)) {
      throw new IllegalArgumentException("Dispersion " + dispersion);
    }
  }

  /** The probability of that many cases or more. */
  public double atLeast(double cases) {
    double k = Math.ceil(cases);
    if (k <= 0) {
      return 1;
    }
    return poisson()
        ? Gamma.regularizedGammaP(k, mean)
        : Beta.regularizedBeta(1 - 1 / dispersion, k, size());
  }

  /** The probability of that many cases or fewer. */
  public double atMost(double cases) {
    double k = Math.floor(cases);
    if (k < 0) {
      return 0;
    }
    return poisson()
        ? Gamma.regularizedGammaQ(k + 1, mean)
        : Beta.regularizedBeta(1 / dispersion, size(), k + 1);
  }

  /** The smallest number of cases that is not exceeded with at least that probability. */
  public double quantile(double probability) {
    double k = Math.max(0, Math.floor(mean + 2 * Math.sqrt(mean * dispersion)));
    while (k > 0 && atMost(k - 1) >= probability) {
      k--;
    }
    while (atMost(k) < probability) {
      k++;
    }
    return k;
  }

  private boolean poisson() {
    return dispersion < POISSON_BELOW;
  }

  private double size() {
    return mean / (dispersion - 1);
  }
}
