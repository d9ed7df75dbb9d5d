package io.vigil.api.targets;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with the target of a unit. */
public enum TargetStep {
  /** The unit says how far a task is. */
  REPORT,
  /** The quality office says how far it really is. */
  ASSESS,
  /** Splits a task over units, teams or persons for the first time. */
  SPLIT,
  PROPOSE_CHANGE,
  DECIDE_CHANGE,
  /** Fixes the attainment of the year. */
  CONCLUDE;

  public static final Transitions<TargetState, TargetStep> TABLE =
      Transitions.of(
          TargetState.class,
          TargetStep.class,
          Map.of(
              TargetState.RUNNING,
              Set.of(REPORT, ASSESS, SPLIT, PROPOSE_CHANGE, DECIDE_CHANGE, CONCLUDE)));
}
