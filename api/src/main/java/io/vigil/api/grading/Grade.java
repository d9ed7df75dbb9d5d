package io.vigil.api.grading;

import org.jspecify.annotations.Nullable;

/**
 * What the lines alone say of a value.
 *
 * @param colour {@code null} where the value is inside the lines or is not judged
 * @param reason why
 * @param line the line that was passed, in the unit of measure
 */
public record Grade(@Nullable Colour colour, Reason reason, @Nullable Double line) {

  /** Which rule gave the colour. */
  public enum Reason {
    WITHIN_LINES,
    NOT_JUDGED,
    TOO_FEW,
    STANDARD,
    WARNING_VALUE,
    DEPTH,
    LADDER,
    ZERO_TOLERANCE,
    NO
  }

  static Grade none(Reason reason) {
    return new Grade(null, reason, null);
  }
}
