package io.vigil.api.contingency;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a contingency plan. */
public enum PlanStep {
  ISSUE_VERSION,
  HOLD_DRILL,
  ACTIVATE,
  TAKE_MEASURE,
  END_ACTIVATION,
  WITHDRAW;

  public static final Transitions<PlanState, PlanStep> TABLE =
      Transitions.of(
          PlanState.class,
          PlanStep.class,
          Map.of(
              PlanState.IN_FORCE, Set.of(ISSUE_VERSION, HOLD_DRILL, ACTIVATE, WITHDRAW),
              PlanState.REVIEW_OVERDUE, Set.of(ISSUE_VERSION, HOLD_DRILL, ACTIVATE, WITHDRAW),
              PlanState.ACTIVE, Set.of(TAKE_MEASURE, END_ACTIVATION)));
}
