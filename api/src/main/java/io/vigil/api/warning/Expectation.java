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

  /** A direction. */
  public enum Shift {
    LOWER,
    HIGHER
  }
}
