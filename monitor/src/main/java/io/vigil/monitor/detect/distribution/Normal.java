package io.vigil.monitor.detect.distribution;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
public final class Normal {
  private static final double SQRT_2 = Math.sqrt(2);
  private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);
  private static final int STEPS = 3;

  private Normal() {}

  /** The density at {@code z}. */
  public static double density(double z) {
    return StrictMath.exp(-z * z / 2) / SQRT_2_PI;
  }

  /** The probability of less than {@code z}. */
  public static double below(double z) {
    return above(-z);
  }

  /** The probability of more than {@code z}. */
  public static double above(double z) {
    return Erf.erfc(z / SQRT_2) / 2;
  }

  /**
   * The number that is exceeded with a probability: the approximation 26.2.23 of Abramowitz &
   * Stegun (1964), then Newton's method, which keeps its digits where the probability is tiny.
   *
   * @param probability between 10⁻³⁰⁰ and 1
   */
  public static double exceededBy(double probability) {
    if (probability > 0.5) {
      return -exceededBy(1 - probability);
    }
    double t = Math.sqrt(-2 * StrictMath.log(probability));
    double z =
        t
            - (2.515517 + t * (0.802853 + t * 0.010328))
                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int step = 0; step < STEPS; step++) {
      z += (above(z) - probability) / density(z);
    }
    return z;
  }
}
