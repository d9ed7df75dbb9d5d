package io.vigil.api.grading;

/** Which values of a control point are good. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER,
  /** Between a lower and an upper standard line. */
  RANGE,
  /** 1 is yes and good, 0 is no. */
  YES_NO,
  /** Anything above 0 is a breach. */
  ZERO_TOLERANCE,
  /** A base quantity, such as a number of students: never judged. */
  NONE
}
