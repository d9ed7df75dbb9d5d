package io.vigil.api.targets;

/** Where the target of a unit stands. */
public enum TargetState {
  RUNNING,
  /** The year is over and its attainment fixed. */
  CONCLUDED
}
