package io.vigil.api.standard;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a standard or rule. */
public enum StandardStep {
  REVISE,
  CHECK_EXECUTION,
  RETIRE;

  public static final Transitions<StandardState, StandardStep> TABLE =
      Transitions.of(
          StandardState.class,
          StandardStep.class,
          Map.of(
              StandardState.IN_FORCE, Set.of(REVISE, CHECK_EXECUTION, RETIRE),
              StandardState.REVISION_OVERDUE, Set.of(REVISE, CHECK_EXECUTION, RETIRE)));
}
