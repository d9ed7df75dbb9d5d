package io.vigil.monitor.detect.slip;

import io.vigil.api.doubt.Slip;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value without a denominator against the last values of its series by their median and
 * their spread, 1.4826 times the median absolute deviation (Hampel 1974) but at least one percent
 * of the median.
 *
 * <p>A value is implausible if it lies {@value #IMPOSSIBLE} spreads or more from the median and a
 * slip explains it: the complement to 100 of a percentage, or a factor of 10 or 100 either way,
 * brings it within {@value #BELIEVABLE} spreads. A series that varies by more than a tenth of its
 * median may well be ten times as large one day: of it nothing is said. Nor is it of counts, which
 * do so in holidays, and below {@value #LEAST} values.
 */
public final class ValueCheck {
  /** Values below which nothing is said. */
  static final int LEAST = 3;

  /** Spreads from which on a value is practically impossible. */
  static final double IMPOSSIBLE = 8;

  /** Spreads within which a repaired value is believed. */
  static final double BELIEVABLE = 3;

  private static final double NORMAL = 1.4826;
  private static final double LEAST_SPREAD = 0.01;
  private static final double MOST_SPREAD = 0.1;
  private static final double WHOLE = 100;

  private final double middle;
  private final double spread;
  private final boolean speaks;

  /**
   * @param seen last values of the series, in any order
   */
  public ValueCheck(double[] seen) {
    speaks = seen.length >= LEAST;
    middle = speaks ? median(seen) : 0;
    double[] away = Arrays.stream(seen).map(value -> Math.abs(value - middle)).toArray();
    double deviation = speaks ? NORMAL * median(away) : 0;
    spread = Math.max(deviation, LEAST_SPREAD * Math.abs(middle));
  }

  /**
   * What happened to a value; {@code null} where it may be right, or nothing explains it.
   *
   * @param percent whether it is a percentage, 0 to 100
   */
  public @Nullable Implausible of(double value, boolean percent) {
    boolean steady = speaks && spread > 0 && spread <= MOST_SPREAD * Math.abs(middle);
    if (!steady || away(value) < IMPOSSIBLE) {
      return null;
    }
    // near the whole, a share entered as a fraction looks like the rest of it
    boolean fraction = value <= 1 && isBelievable(value * WHOLE);
    if (percent && !fraction && isBelievable(WHOLE - value)) {
      return new Implausible(Slip.COMPLEMENT, middle, WHOLE - value);
    }
    Slip slip = Slips.factor(value, this::isBelievable);
    return slip == null ? null : new Implausible(slip, middle, Slips.repaired(slip, value));
  }

  private boolean isBelievable(double value) {
    return away(value) <= BELIEVABLE;
  }

  private double away(double value) {
    return Math.abs(value - middle) / spread;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
