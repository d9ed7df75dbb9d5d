package io.vigil.command.finding;

import io.vigil.api.casework.StepRefused;
import io.vigil.api.finding.FindingState;
import io.vigil.api.finding.FindingStep;
import java.util.List;
import java.util.Map;

/** Which steps a state allows; the first is the one that is usually next. */
public final class Transitions {
  private static final Map<FindingState, List<FindingStep>> TABLE =
      Map.of(
          FindingState.NEW,
          List.of(
              FindingStep.SETTLE,
              FindingStep.HAND_OVER,
              FindingStep.TO_LAPSE,
              FindingStep.TO_INCIDENT,
              FindingStep.DISMISS),
          FindingState.WITH_UNIT,
          List.of(
              FindingStep.ANSWER,
              FindingStep.TO_LAPSE,
              FindingStep.TO_INCIDENT,
              FindingStep.DISMISS),
          FindingState.RECHECKING,
          List.of(FindingStep.RECHECK, FindingStep.TO_LAPSE, FindingStep.TO_INCIDENT));

  private Transitions() {}

  public static List<FindingStep> allowed(FindingState state) {
    return TABLE.getOrDefault(state, List.of());
  }

  static void require(String findingId, FindingState state, FindingStep step) {
    if (!allowed(state).contains(step)) {
      throw new StepRefused("Finding '%s'".formatted(findingId), state, step, allowed(state));
    }
  }
}
