package io.vigil.api.diagnosis;

/** Where a self-diagnosis stands. */
public enum DiagnosisState {
  DRAFT,
  SUBMITTED,
  /** Sent back; it is written again. */
  RETURNED,
  /** Nothing of it changes any more. */
  FROZEN,
  PUBLIC
}
