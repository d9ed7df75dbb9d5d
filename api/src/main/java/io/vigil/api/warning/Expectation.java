package io.vigil.api.warning;

import org.jspecify.annotations.Nullable;

/**
 * What a series let expect of a judged period before it was seen, as of then: it is never changed
 * later.
 *
 * @param detector name of the detector, such as {@code proportion}
 * @param expected in the unit of measure
 * @param lower below it a value stands out by itself, in the unit of measure; {@code null} for none
 * @param upper above it a value stands out by itself, in the unit of measure; {@code null} for none
 * @param score how far out the latest periods together lie: 1 stands on the line that alarms
 * @param shift which way the series left what was expected; {@code null} where it did not
 */
public record Expectation(
    String detector,
    double expected,
    @Nullable Double lower,
    @Nullable Double upper,
    double score,
    @Nullable Shift shift) {

  /**
   * Whether what was expected lies between the bounds. Where the latest periods together lean to
   * one side, the bound moves there past what was expected, since the next value that leans further
   * alarms: it bounds what would alarm then, and not what is usual.
   */
  public boolean holdsExpected() {
    return (lower == null || expected >= lower) && (upper == null || expected <= upper);
  }

  /** A direction. */
  public enum Shift {
    LOWER,
    HIGHER
  }
}
