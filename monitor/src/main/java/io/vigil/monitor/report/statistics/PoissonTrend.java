package io.vigil.monitor.report.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Test for a trend of Poisson rates over equally spaced years, conditional on the sum of the counts
 * (Cox and Lewis 1966, chapter 3; the Poisson form of the Cochran-Armitage test, Armitage 1955). If
 * the rate stays the same, the sum falls on the years in proportion to their exposures; the
 * statistic is the sum of year numbers over the cases. Exact up to {@value #EXACT_UP_TO} cases, by
 * the normal distribution above.
 *
 * @param falls whether the cases lie earlier than the exposures let expect
 * @param chance two-sided probability, 0 to 1, of a trend at least as strong without any
 * @param exact whether it was counted out
 */
public record PoissonTrend(boolean falls, double chance, boolean exact) {
  static final int EXACT_UP_TO = 2_000;

  private static final double LEVEL = 0.05;

  /** A trend that chance hardly makes: one time in twenty. */
  public boolean isSignificant() {
    return chance < LEVEL;
  }

  /**
   * @param counts cases of each year
   * @param exposures of each year, in any unit, as many as counts
   * @return empty with fewer than three years, without cases or where an exposure is not positive
   */
  public static Optional<PoissonTrend> of(long[] counts, double[] exposures) {
    long cases = Arrays.stream(counts).sum();
    if (counts.length != exposures.length
        || counts.length < 3
        || cases == 0
        || Arrays.stream(exposures).anyMatch(exposure -> exposure <= 0)) {
      return Optional.empty();
    }
    double all = Arrays.stream(exposures).sum();
    double[] shares = Arrays.stream(exposures).map(exposure -> exposure / all).toArray();
    long statistic = IntStream.range(0, counts.length).mapToLong(i -> i * counts[i]).sum();
    double mean = IntStream.range(0, shares.length).mapToDouble(i -> i * shares[i]).sum();
    boolean exact = cases <= EXACT_UP_TO;
    double chance =
        exact
            ? exactChance(statistic, (int) cases, shares)
            : normalChance(statistic, cases, shares, mean);
    return Optional.of(new PoissonTrend(statistic < cases * mean, chance, exact));
  }

  /** Twice the smaller tail, both with the observed value itself. */
  private static double exactChance(long statistic, int cases, double[] shares) {
    double[] distribution = sumOf(cases, shares);
    double below = Arrays.stream(distribution, 0, (int) statistic + 1).sum();
    double above = Arrays.stream(distribution, (int) statistic, distribution.length).sum();
    return Math.min(1, 2 * Math.min(below, above));
  }

  /** Distribution of the sum of year numbers over so many independent cases. */
  private static double[] sumOf(int cases, double[] shares) {
    double[] sum = {1};
    for (int i = 0; i < cases; i++) {
      sum = oneMore(sum, shares);
    }
    return sum;
  }

  private static double[] oneMore(double[] sum, double[] shares) {
    double[] next = new double[sum.length + shares.length - 1];
    for (int value = 0; value < sum.length; value++) {
      for (int year = 0; year < shares.length; year++) {
        next[value + year] += sum[value] * shares[year];
      }
    }
    return next;
  }

  private static double normalChance(long statistic, long cases, double[] shares, double mean) {
    double variance =
        IntStream.range(0, shares.length)
            .mapToDouble(i -> shares[i] * (i - mean) * (i - mean))
            .sum();
    double score = Math.abs(statistic - cases * mean) / Math.sqrt(cases * variance);
    return 2 * new NormalDistribution().cumulativeProbability(-score);
  }
}
