package io.vigil.api.contingency;

/** Where a contingency plan stands. */
public enum PlanState {
  IN_FORCE,
  /** The day by which it had to be reviewed has passed; it still holds. */
  REVIEW_OVERDUE,
  /** It is being carried out. */
  ACTIVE,
  WITHDRAWN
}
