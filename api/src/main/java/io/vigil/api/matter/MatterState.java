package io.vigil.api.matter;

/** Where a matter stands. */
public enum MatterState {
  /** Nobody is to see to it yet. */
  FOUND,
  ASSIGNED,
  /** It was not done when it had to be. */
  OVERDUE,
  /** Done as its unit says, and not looked at yet. */
  DONE,
  CLOSED,
  WITHDRAWN
}
