package io.vigil.api.warning;

/** Why a case is over. */
public enum CloseReason {
  /** The values stayed inside the lines for as many judged periods as the control point asks. */
  MEASURED,
  /** A warning of history: over as soon as the values were back. */
  HISTORY,
  /** The unit delivers the control point no more: nothing will tell how it went on. */
  COLLECTION_ENDED,
  /** Data were missing, and none are any more. */
  NOTHING_MISSING,
  /** What happened was dealt with: the case that raised the warning is over. */
  CASE_CLOSED,
  /** What happened did not happen again, and the measures about it are done. */
  NO_RECURRENCE,
  /** It went on: a newer warning of the same unit tells of all of it. */
  JOINED
}
