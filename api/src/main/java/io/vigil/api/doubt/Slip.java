package io.vigil.api.doubt;

/** What seems to have happened to a value that cannot be right. */
public enum Slip {
  /** The rest was entered in place of the part: absent for present, failed for passed. */
  COMPLEMENT,
  /** Ten times too large: a decimal point or a zero went astray. */
  TEN_TIMES,
  /** A hundred times too large. */
  HUNDRED_TIMES,
  /** Ten times too small. */
  TENTH,
  /** A hundred times too small: a share was entered as a fraction. */
  HUNDREDTH
}
