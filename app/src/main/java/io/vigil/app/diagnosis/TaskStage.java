package io.vigil.app.diagnosis;

/** Where a task of the table stands, by what is there. */
public enum TaskStage {
  /** Nothing is there: no evidence, no standard, no indicator, and nobody says that it began. */
  NOT_BEGUN,
  UNDER_WAY,
  /** What there is is older than a year. */
  STALE,
  /**
   * A red or orange warning is open, of a value or of what happened, or a standard is overdue for
   * revision.
   */
  TROUBLED,
  /** Said to be done within the last year, with evidence. */
  DONE
}
