package io.vigil.api.signal;

/** How sure it is that a series gets worse; the later the surer. */
public enum TrendFinding {
  /** The latest three values or more are each worse than the one before: noted, not proven. */
  NOTED,
  /** Unlikely to be chance at the 5 % level. */
  SIGNIFICANT
}
