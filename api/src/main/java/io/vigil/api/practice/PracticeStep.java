package io.vigil.api.practice;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a case of the library. */
public enum PracticeStep {
  ADOPT,
  DECLINE,
  RETIRE;

  public static final Transitions<PracticeState, PracticeStep> TABLE =
      Transitions.of(
          PracticeState.class,
          PracticeStep.class,
          Map.of(
              PracticeState.PROPOSED, Set.of(ADOPT, DECLINE),
              PracticeState.ADOPTED, Set.of(RETIRE)));
}
