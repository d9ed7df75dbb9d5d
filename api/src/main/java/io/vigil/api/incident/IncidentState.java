package io.vigil.api.incident;

/** Where a case stands. */
public enum IncidentState {
  REPORTED,
  ACCEPTED,
  /** It is no incident; ends the case. */
  REJECTED,
  INVESTIGATING,
  /** Sent back for another inquiry (复议). */
  RETURNED,
  PROPOSED,
  DECIDED,
  /** Decided to be an error, counted apart; ends the case. */
  LAPSE,
  /** The decision was served; the person concerned may appeal. */
  NOTIFIED,
  APPEALED,
  APPEAL_INFORMED,
  APPEAL_FILED,
  APPEAL_HEARD,
  UPHELD,
  CHANGED,
  REVOKED,
  RECTIFYING,
  /** Measures are said to be done. */
  RECTIFIED,
  VERIFIED,
  CLOSED;

  /** True while somebody must still do something. */
  public boolean isOpen() {
    return this != REJECTED && this != LAPSE && this != CLOSED;
  }
}
