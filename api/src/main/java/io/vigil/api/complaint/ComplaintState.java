package io.vigil.api.complaint;

/** Where a request stands. */
public enum ComplaintState {
  RECEIVED,
  TRIAGED,
  ACCEPTED,
  NOT_ACCEPTED,
  ASSIGNED,
  INVESTIGATING,
  REPLIED,
  SATISFIED,
  DISSATISFIED,
  REOPENED,
  ESCALATED,
  CLOSED,
  WITHDRAWN,
  MERGED,
  TRANSFERRED,
  CONVERTED_TO_INCIDENT,
  CONVERTED_TO_APPEAL;

  /** Whether it counts as handled: replied to and closed, or gone on as something graver. */
  public boolean isHandled() {
    return this == CLOSED || this == CONVERTED_TO_INCIDENT || this == CONVERTED_TO_APPEAL;
  }

  /** Whether it counts as handled or not at all, because it was not for this body to answer. */
  public boolean isLeftOut() {
    return this == NOT_ACCEPTED || this == WITHDRAWN || this == MERGED || this == TRANSFERRED;
  }

  /** Whether nobody waits for anything any more. */
  public boolean isOver() {
    return isHandled() || isLeftOut();
  }
}
