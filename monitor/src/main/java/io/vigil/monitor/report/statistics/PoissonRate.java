package io.vigil.monitor.report.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * A rate of counted cases with its exact 95 % interval (Garwood 1936: half the 2.5 % and 97.5 %
 * quantiles of chi-squared with 2n and 2n + 2 degrees of freedom, over the exposure).
 *
 * @param rate cases per {@code per} units of exposure
 * @param low lower limit, 0 where nothing was counted
 * @param high upper limit
 */
public record PoissonRate(double rate, double low, double high) {
  private static final double TAIL = 0.025;

  /**
   * @param count cases, 0 or more
   * @param exposure such as students or class hours
   * @param per such as 1,000 students
   * @return empty where the exposure is not positive: there is no rate then
   */
  public static Optional<PoissonRate> of(long count, double exposure, double per) {
    if (exposure <= 0 || count < 0) {
      return Optional.empty();
    }
    double scale = per / exposure;
    double low = count == 0 ? 0 : quantile(TAIL, 2.0 * count);
    return Optional.of(
        new PoissonRate(count * scale, low * scale, quantile(1 - TAIL, 2.0 * (count + 1)) * scale));
  }

  private static double quantile(double probability, double degrees) {
    return new ChiSquaredDistribution(degrees).inverseCumulativeProbability(probability) / 2;
  }
}
