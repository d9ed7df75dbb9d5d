package io.vigil.api.inspection;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a teaching check. */
public enum InspectionStep {
  CARRY_OUT,
  NOTE_FINDING,
  RECHECK,
  CALL_OFF;

  public static final Transitions<InspectionState, InspectionStep> TABLE =
      Transitions.of(
          InspectionState.class,
          InspectionStep.class,
          Map.of(
              InspectionState.PLANNED, Set.of(CARRY_OUT, CALL_OFF),
              InspectionState.OVERDUE, Set.of(CARRY_OUT, CALL_OFF),
              InspectionState.DONE, Set.of(NOTE_FINDING, RECHECK)));
}
