package io.vigil.api.doubt;

/** How a doubt about a reading ended. */
public enum Settlement {
  /** Another value was recorded in its place. */
  CORRECTED,
  /** Somebody said that it is right. */
  CONFIRMED,
  /** Other readings of the series came that let it be right after all. */
  RECONSIDERED
}
