package io.vigil.api.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Target, standard and warning value of a control point from a day on, in its unit of measure.
 *
 * @param upperStandard upper end of a range; where missing, the standard mirrored at the target
 * @param upperWarning upper warning value of a range; where missing, the warning value mirrored
 * @param validFrom first day on which these lines hold
 */
public record Lines(
    @Nullable Double target,
    @Nullable Double standard,
    @Nullable Double warning,
    @Nullable Double upperStandard,
    @Nullable Double upperWarning,
    @Nullable Ladder ladder,
    LocalDate validFrom) {

  /** First day of lines that were given without a date: they hold for all history. */
  public static final LocalDate FROM_THE_START = LocalDate.of(2000, 1, 1);

  public static Lines of(double target, double standard, double warning, LocalDate validFrom) {
    return new Lines(target, standard, warning, null, null, null, validFrom);
  }

  /** Whether they hold for all history. */
  public boolean holdFromTheStart() {
    return !validFrom.isAfter(FROM_THE_START);
  }

  public Lines withLadder(Ladder steps) {
    return new Lines(target, standard, warning, upperStandard, upperWarning, steps, validFrom);
  }
}
