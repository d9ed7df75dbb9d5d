package io.vigil.api.inspection;

/** Where a teaching check stands. */
public enum InspectionState {
  PLANNED,
  /** The day by which it was due has passed; it can still be done, late. */
  OVERDUE,
  DONE,
  CALLED_OFF
}
