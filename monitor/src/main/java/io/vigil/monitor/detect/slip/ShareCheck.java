package io.vigil.monitor.detect.slip;

import io.vigil.api.doubt.Slip;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/**
 * Checks a ratio against the beta-binomial distribution that its series lets expect (Skellam 1948):
 * {@code n} trials, mean {@code p}, correlation {@code rho}, so {@code X ~ BetaBin(n, a, b)} with
 * {@code a = p (1 / rho - 1)}, {@code b = (1 - p) (1 / rho - 1)}.
 *
 * <p>A count is implausible if the tail beyond it, itself included, is smaller than {@value
 * #IMPOSSIBLE}, and a slip explains it: with the complement {@code n - x} in its place, or else
 * with {@code 10 x} or {@code 100 x}, the proportion lies within {@value #BELIEVABLE} standard
 * errors {@code sqrt(p (1 - p) (1 + (n - 1) rho) / n)} of {@code p}. A value that is extreme
 * without such an explanation is real until somebody says otherwise: when a storm halves
 * attendance, the absent are as far from what is expected as the present.
 *
 * <p>Assumptions: the expectation of the judged period holds for a part of it; a part varies more
 * than the whole, so that rho is taken to be {@value #LEAST_RHO} at least.
 */
public final class ShareCheck {
  /** Chance below which a count is practically impossible: one in a million readings. */
  static final double IMPOSSIBLE = 1e-6;

  /** Standard errors within which a repaired value is believed. */
  static final double BELIEVABLE = 3;

  /** Correlation that is assumed at least. */
  static final double LEAST_RHO = 0.01;

  private static final double SURELY_POSSIBLE = 4;
  private static final double NEGLIGIBLE = 1e-12;

  private final double chance;
  private final double rho;

  /**
   * @param chance expected proportion, above 0 and below 1
   * @param rho correlation of two trials, 0 to below 1
   */
  public ShareCheck(double chance, double rho) {
    this.chance = chance;
    this.rho = Math.max(LEAST_RHO, rho);
  }

  /**
   * What happened to a count; {@code null} where it may be right, or nothing explains it.
   *
   * @param numerator how many of them, 0 to {@code denominator}
   * @param denominator of how many, above 0
   * @param factor of the unit of measure: 100 for percent
   */
  public @Nullable Implausible of(double numerator, double denominator, double factor) {
    if (away(numerator, denominator) < SURELY_POSSIBLE) {
      return null;
    }
    double other = denominator - numerator;
    if (isBelievable(other, denominator)) {
      return doubted(Slip.COMPLEMENT, numerator, other, denominator, factor);
    }
    Slip slip = Slips.factor(numerator, repaired -> isBelievable(repaired, denominator));
    return slip == null
        ? null
        : doubted(slip, numerator, Slips.repaired(slip, numerator), denominator, factor);
  }

  private @Nullable Implausible doubted(
      Slip slip, double numerator, double repaired, double denominator, double factor) {
    return tail(Math.round(numerator), Math.round(denominator)) < IMPOSSIBLE
        ? new Implausible(slip, chance * factor, repaired / denominator * factor)
        : null;
  }

  private boolean isBelievable(double numerator, double denominator) {
    return numerator >= 0 && numerator <= denominator && away(numerator, denominator) <= BELIEVABLE;
  }

  private double away(double numerator, double denominator) {
    double variance = chance * (1 - chance) * (1 + (denominator - 1) * rho) / denominator;
    return Math.abs(numerator / denominator - chance) / Math.sqrt(variance);
  }

  /** Chance of a count as far out on its side, or farther. */
  double tail(long numerator, long denominator) {
    double sum = 1 / rho - 1;
    double a = chance * sum;
    double b = (1 - chance) * sum;
    return numerator <= chance * denominator
        ? lower(numerator, denominator, a, b)
        : lower(denominator - numerator, denominator, b, a);
  }

  private static double lower(long count, long trials, double a, double b) {
    double mass = Math.exp(logMass(count, trials, a, b));
    double tail = mass;
    for (long k = count; k > 0 && mass > tail * NEGLIGIBLE; k--) {
      mass *= k / (trials - k + 1.0) * ((trials - k + b) / (k - 1 + a));
      tail += mass;
    }
    return tail;
  }

  private static double logMass(long k, long n, double a, double b) {
    return logChoose(n, k) + logBeta(k + a, n - k + b) - logBeta(a, b);
  }

  private static double logChoose(long n, long k) {
    return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
  }

  private static double logBeta(double a, double b) {
    return Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
  }
}
