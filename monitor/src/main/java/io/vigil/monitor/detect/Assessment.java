package io.vigil.monitor.detect;

import org.jspecify.annotations.Nullable;

/**
 * What a statistical detector says of one period, in one shape for all detectors. It is given once,
 * from what was known then, and never changed later.
 *
 * @param observed the value of the period, in the unit of the series (a count, or a proportion from
 *     0 to 1)
 * @param expected what the series let expect before the period was seen, same unit; {@code null}
 *     where the detector refused
 * @param lower bound below which a value alarms by itself, same unit; {@code null} for none
 * @param upper bound above which a value alarms by itself, same unit; {@code null} for none
 * @param score how far outside, without unit: 1 stands on the line that alarms, 0 on what was
 *     expected; negative on the harmless side; {@code null} where the detector refused
 * @param outcome what follows
 */
public record Assessment(
    double observed,
    @Nullable Double expected,
    @Nullable Double lower,
    @Nullable Double upper,
    @Nullable Double score,
    Outcome outcome) {

  /** What a detector concludes. */
  public enum Outcome {
    /** Within what chance explains. */
    NORMAL,
    /** Higher than chance explains. */
    HIGH,
    /** Lower than chance explains. */
    LOW,
    /** Too little history to say anything: nothing is guessed. */
    TOO_LITTLE_HISTORY,
    /** The denominator of the period is too small to judge it. */
    TOO_SMALL,
    /** Too few cases lately to speak of a surge, whatever the bound. */
    TOO_FEW_CASES;

    /** Whether the period is outside what chance explains. */
    public boolean alarms() {
      return this == HIGH || this == LOW;
    }
  }

  /** A period about which the detector says nothing, and why. */
  public static Assessment refused(double observed, Outcome why) {
    return new Assessment(observed, null, null, null, null, why);
  }
}
