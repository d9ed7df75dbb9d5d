package io.vigil.api.selfcheck;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a self-check. */
public enum SelfCheckStep {
  START,
  NOTE_FINDING,
  FINISH,
  CLOSE_FINDING,
  CALL_OFF;

  public static final Transitions<SelfCheckState, SelfCheckStep> TABLE =
      Transitions.of(
          SelfCheckState.class,
          SelfCheckStep.class,
          Map.of(
              SelfCheckState.PLANNED, Set.of(START, CALL_OFF),
              SelfCheckState.IN_PROGRESS, Set.of(NOTE_FINDING, FINISH, CLOSE_FINDING, CALL_OFF),
              SelfCheckState.OVERDUE, Set.of(START, NOTE_FINDING, FINISH, CLOSE_FINDING, CALL_OFF),
              SelfCheckState.DONE, Set.of(CLOSE_FINDING)));
}
