package io.vigil.api.selfcheck;

/** Where a self-check stands. */
public enum SelfCheckState {
  PLANNED,
  IN_PROGRESS,
  /** The day by which it was due has passed; it can still be done, late. */
  OVERDUE,
  DONE,
  CALLED_OFF
}
