package io.vigil.api.incident;

/** What came of an appeal. */
public enum AppealOutcome {
  UPHELD,
  CHANGED,
  REVOKED
}
