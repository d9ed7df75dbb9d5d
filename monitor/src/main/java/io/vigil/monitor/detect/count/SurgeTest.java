package io.vigil.monitor.detect.count;

import org.jspecify.annotations.Nullable;

/**
 * How surprising the last two periods are together, where no surge is going on.
 *
 * <p>The statistic is the Bayes factor of a surge that began in this period or in the one before
 * against none, {@code Σ_k L_k(y) (1 + L_k(y'))}, where {@code L_k(y)} is the likelihood ratio of a
 * mean raised by k standard deviations, k = 1, 2, 4, with the same dispersion (likelihood ratio and
 * maximisation over the time of change: Höhle & Paul, Computational Statistics & Data Analysis
 * 52:4357, 2008; average instead of maximum: Shiryaev 1963, Roberts, Technometrics 8:411, 1966).
 * Its distribution without a surge is exact: both counts are negative binomial and independent, and
 * as the factor rises with either count, {@code P = Σ_y' p(y') P(Y ≥ least y that reaches it)}.
 * Between the values that counts can take the probability is halved (mid-P, Lancaster, Journal of
 * the American Statistical Association 56:223, 1961), which keeps sparse series from being judged
 * too mildly.
 */
final class SurgeTest {
  private static final double[] SIZES = {1, 2, 4};
  private static final double DEVIATIONS = 12;
  private static final double LEAST_DISPERSION = 1.001;
  private static final double LEAST_PROBABILITY = 1e-290;
  private static final double MOST_LOG_RATIO = 300;
  private static final double TIE = 1e-12;

  private final Table now;
  private final @Nullable Table before;
  private final double countBefore;

  /**
   * @param most the largest count of the period that will be asked for
   * @param countBefore the count of the period before; ignored where nothing is expected of it
   */
  SurgeTest(Forecast forecast, double most, double countBefore) {
    NegativeBinomial earlier = forecast.before();
    this.now = new Table(forecast.now(), most);
    this.before = earlier == null ? null : new Table(earlier, countBefore);
    this.countBefore = countBefore;
  }

  /** The mid-P probability of evidence like that of a count or more, from 10⁻²⁹⁰ to 1. */
  double probability(double count) {
    Table earlier = before;
    double reached = earlier == null ? factor(count, null, 0) : factor(count, earlier, countBefore);
    double either = reaching(reached * (1 - TIE), earlier);
    double more = reaching(reached * (1 + TIE), earlier);
    return Math.max((either + more) / 2, LEAST_PROBABILITY);
  }

  private double reaching(double factor, @Nullable Table earlier) {
    int least = now.size();
    if (earlier == null) {
      while (least > 0 && factor(least - 1, null, 0) >= factor) {
        least--;
      }
      return now.atLeast(least);
    }
    double sum = 0;
    for (int y = 0; y < earlier.size(); y++) {
      while (least > 0 && factor(least - 1, earlier, y) >= factor) {
        least--;
      }
      sum += earlier.probability(y) * now.atLeast(least);
    }
    return sum;
  }

  private double factor(double count, @Nullable Table earlier, double y) {
    double sum = 0;
    for (int size = 0; size < SIZES.length; size++) {
      double ratio = now.ratio(size, count);
      sum += earlier == null ? ratio : ratio * (1 + earlier.ratio(size, y));
    }
    return sum;
  }

  /** Probabilities and likelihood ratios of the counts that can be. */
  private static final class Table {
    private final double[] probabilities;
    private final double[] atLeast;
    private final double[][] ratios;

    Table(NegativeBinomial counts, double most) {
      double mean = counts.mean();
      double dispersion = Math.max(counts.dispersion(), LEAST_DISPERSION);
      double deviation = Math.sqrt(mean * dispersion);
      double reach = mean + DEVIATIONS * (deviation + dispersion);
      int size = (int) Math.max(reach, most) + 2;
      probabilities = new double[size];
      atLeast = new double[size + 1];
      ratios = new double[SIZES.length][size];
      fill(mean / (dispersion - 1), dispersion);
      for (int k = 0; k < SIZES.length; k++) {
        compare(
            ratios[k],
            mean / (dispersion - 1),
            SIZES[k] * deviation / (dispersion - 1),
            dispersion);
      }
    }

    private void fill(double r, double dispersion) {
      double log = -r * StrictMath.log(dispersion);
      double step = StrictMath.log1p(-1 / dispersion);
      for (int y = 0; y < probabilities.length; y++) {
        probabilities[y] = StrictMath.exp(log);
        log += StrictMath.log((y + r) / (y + 1)) + step;
      }
      for (int y = probabilities.length - 1; y >= 0; y--) {
        atLeast[y] = Math.min(1, atLeast[y + 1] + probabilities[y]);
      }
    }

    private static void compare(double[] ratios, double r, double more, double dispersion) {
      double log = -more * StrictMath.log(dispersion);
      for (int y = 0; y < ratios.length; y++) {
        ratios[y] = StrictMath.exp(Math.min(log, MOST_LOG_RATIO));
        log += StrictMath.log1p(more / (y + r));
      }
    }

    int size() {
      return probabilities.length;
    }

    double probability(int count) {
      return probabilities[count];
    }

    double atLeast(int count) {
      return atLeast[count];
    }

    double ratio(int size, double count) {
      return ratios[size][(int) Math.min(count, size() - 1)];
    }
  }
}
