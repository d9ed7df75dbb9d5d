package io.vigil.monitor.report.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Ratio of two Poisson rates with its exact 95 % interval, conditional on the sum of both counts
 * (Clopper-Pearson limits of the binomial share; Przyborowski and Wilenski 1940).
 *
 * @param ratio later rate over earlier rate; {@code null} where the earlier count is 0
 * @param low lower limit, 0 where the later count is 0
 * @param high upper limit; {@code null} (unbounded) where the earlier count is 0
 */
public record RateRatio(@Nullable Double ratio, double low, @Nullable Double high) {
  private static final double TAIL = 0.025;

  /** Empty where both counts are 0 or an exposure is not positive: nothing can be said then. */
  public static Optional<RateRatio> of(
      long earlier, double earlierExposure, long later, double laterExposure) {
    if (earlier + later == 0 || earlierExposure <= 0 || laterExposure <= 0) {
      return Optional.empty();
    }
    double scale = earlierExposure / laterExposure;
    double low = later == 0 ? 0 : odds(quantile(TAIL, later, earlier + 1)) * scale;
    if (earlier == 0) {
      return Optional.of(new RateRatio(null, low, null));
    }
    double high = odds(quantile(1 - TAIL, later + 1, earlier)) * scale;
    return Optional.of(new RateRatio((double) later / earlier * scale, low, high));
  }

  public boolean isWithinChance() {
    return low <= 1 && (high == null || high >= 1);
  }

  private static double quantile(double probability, long alpha, long beta) {
    return new BetaDistribution(alpha, beta).inverseCumulativeProbability(probability);
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
