package io.vigil.monitor.detect.proportion;

import io.vigil.monitor.detect.baseline.Season;

/**
 * The proportion of one period.
 *
 * @param numerator how many of them, 0 to {@code denominator}; need not be whole
 * @param denominator of how many
 * @param season where the period stands
 * @param common what all members of the unit showed together in the period, as a shift of the logit
 *     (see {@code CommonCause}); 0 for nothing or not known
 */
public record Proportion(double numerator, double denominator, Season season, double common) {

  public Proportion {
    if (!(denominator >= 0 && numerator >= 0 && numerator <= denominator)
        || !Double.isFinite(denominator)
        || !Double.isFinite(common)) {
      throw new IllegalArgumentException(
          "no proportion: %s of %s, common %s".formatted(numerator, denominator, common));
    }
  }

  /** Without season and common cause. */
  public static Proportion of(double numerator, double denominator) {
    return new Proportion(numerator, denominator, Season.NONE, 0);
  }

  /** The same period with what was common to all. */
  public Proportion withCommon(double shift) {
    return new Proportion(numerator, denominator, season, shift);
  }

  double value() {
    return numerator / denominator;
  }
}
