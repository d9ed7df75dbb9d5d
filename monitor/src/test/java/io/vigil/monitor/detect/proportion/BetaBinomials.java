package io.vigil.monitor.detect.proportion;

import java.util.Random;

/** Beta-binomial counts that come the same every time. */
final class BetaBinomials {
  private final Random random;

  BetaBinomials(long seed) {
    random = new Random(seed);
  }

  int next(int trials, double chance, double rho) {
    double drawn = rho == 0 ? chance : beta(chance * (1 / rho - 1), (1 - chance) * (1 / rho - 1));
    int count = 0;
    for (int i = 0; i < trials; i++) {
      count += random.nextDouble() < drawn ? 1 : 0;
    }
    return count;
  }

  private double beta(double a, double b) {
    double x = gamma(a);
    return x / (x + gamma(b));
  }

  /** Marsaglia and Tsang 2000. */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
