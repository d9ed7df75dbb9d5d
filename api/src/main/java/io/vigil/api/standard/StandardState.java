package io.vigil.api.standard;

/** Where a standard or rule stands. */
public enum StandardState {
  IN_FORCE,
  /** The day by which it had to be revised has passed; it still holds. */
  REVISION_OVERDUE,
  RETIRED
}
