package io.vigil.monitor.detect.count;

import io.vigil.monitor.detect.distribution.Normal;
import java.util.OptionalDouble;

/**
 * What a series lets expect for a week.
 *
 * @param expected cases
 * @param logError standard error of the logarithm of {@code expected}
 * @param dispersion variance over mean of a week's cases, at least 1
 * @param trend change of that logarithm per week, where there is a trend
 */
public record FarringtonBaseline(
    double expected, double logError, double dispersion, OptionalDouble trend) {
  private static final double MOST_CASES = 1e9;

  /**
   * What R surveillance 1.20.3 reports as {@code mu0}, to compare with it: the expected count for
   * the plug-in bound, the upper bound of it for the bound of the upper mean, and the exponential
   * of its upper bound on the count's own scale for the 2/3 power.
   */
  public double reported(FarringtonSettings settings) {
    double z = Normal.exceededBy(settings.alpha());
    return switch (settings.threshold()) {
      case PLUG_IN -> expected;
      case UPPER_MEAN -> expected * StrictMath.exp(z * logError);
      case TWO_THIRDS_POWER -> StrictMath.exp(expected * (1 + z * logError));
    };
  }

  /** The bound above which a week's cases are too many; infinite where nothing is known. */
  double upper(FarringtonSettings.Threshold threshold, double alpha) {
    double z = Normal.exceededBy(alpha);
    return switch (threshold) {
      case TWO_THIRDS_POWER -> twoThirdsPower(z);
      case PLUG_IN -> new NegativeBinomial(expected, dispersion).quantile(1 - alpha);
      case UPPER_MEAN -> upperMean(z, alpha);
    };
  }

  private double upperMean(double z, double alpha) {
    double mean = expected * StrictMath.exp(z * logError);
    return mean > MOST_CASES
        ? Double.POSITIVE_INFINITY
        : new NegativeBinomial(mean, dispersion).quantile(1 - alpha);
  }

  private double twoThirdsPower(double z) {
    double tau = dispersion + expected * logError * logError;
    double error = Math.sqrt(4 / 9.0 * StrictMath.cbrt(expected) * tau);
    return StrictMath.pow(StrictMath.cbrt(expected * expected) + z * error, 1.5);
  }
}
