package io.vigil.monitor.detect.proportion;

/**
 * Beta-binomial proportion of a period: {@code n} trials whose chance varies around {@code p} with
 * correlation {@code rho} between trials, so that the variance of the count is {@code n p (1 - p)
 * (1 + (n - 1) rho)} (Skellam 1948). With {@code rho = 0} it is binomial.
 *
 * @param trials {@code n}, above 0
 * @param chance {@code p}, above 0 and below 1
 * @param rho correlation of two trials of the same period, 0 to below 1
 */
record BetaBinomial(double trials, double chance, double rho) {
  private static final double SYMMETRIC = 1e-4;
  private static final double LEAST = 1e-3;

  double overdispersion() {
    return 1 + (trials - 1) * rho;
  }

  /** Standard error of the proportion. */
  double error() {
    return Math.sqrt(chance * (1 - chance) * overdispersion() / trials);
  }

  /** Standard error of the logit of the proportion (delta method). */
  double logitError() {
    return Math.sqrt(overdispersion() / (trials * chance * (1 - chance)));
  }

  /** Deviation of the proportion in binomial standard errors, squared. */
  double binomialSquare(double proportion) {
    double away = proportion - chance;
    return away * away * trials / (chance * (1 - chance));
  }

  /**
   * Score of a proportion, standard normal to the third moment: the standardised value with its
   * skewness taken out by the cube root of Wilson and Hilferty (1931) for a gamma variable of equal
   * skewness.
   */
  double score(double proportion) {
    double z = (proportion - chance) / error();
    double skewness = skewness();
    if (Math.abs(skewness) < SYMMETRIC) {
      return z;
    }
    double root = Math.cbrt(Math.max(LEAST, 1 + skewness * z / 2));
    return 6 / skewness * (root - 1) + skewness / 6;
  }

  /** The proportion that has the score. */
  double proportion(double score) {
    double skewness = skewness();
    double z = score;
    if (Math.abs(skewness) >= SYMMETRIC) {
      double root = Math.max(0, 1 + skewness * (score - skewness / 6) / 6);
      z = (root * root * root - 1) * 2 / skewness;
    }
    return Math.clamp(chance + z * error(), 0, 1);
  }

  private double skewness() {
    double binomial = (1 - 2 * chance) / Math.sqrt(trials * chance * (1 - chance));
    if (rho == 0) {
      return binomial;
    }
    double sum = 1 / rho - 1;
    return binomial * (sum + 2 * trials) / (sum + 2) * Math.sqrt((1 + sum) / (trials + sum));
  }
}
