package io.vigil.api.warning;

/** Why statistics say nothing of a judged period: nothing is guessed. */
public enum Refusal {
  /** Too few periods before it to compare with. */
  TOO_LITTLE_HISTORY,
  /** Its denominator is too small. */
  TOO_SMALL,
  /** More than expected, but too few cases lately to speak of a surge. */
  TOO_FEW_CASES
}
