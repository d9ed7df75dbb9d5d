package io.vigil.api.finding;

import io.vigil.api.casework.Transitions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done with a finding, by the names under which the API knows it. */
public enum FindingStep {
  /** 当场整改. */
  SETTLE,
  HAND_OVER,
  ANSWER,
  RECHECK,
  TO_LAPSE,
  TO_INCIDENT,
  DISMISS;

  /** Which steps a state allows. */
  public static final Transitions<FindingState, FindingStep> TABLE =
      Transitions.of(
          FindingState.class,
          FindingStep.class,
          Map.of(
              FindingState.NEW, Set.of(SETTLE, HAND_OVER, TO_LAPSE, TO_INCIDENT, DISMISS),
              FindingState.WITH_UNIT, Set.of(ANSWER, TO_LAPSE, TO_INCIDENT, DISMISS),
              FindingState.RECHECKING, Set.of(RECHECK, TO_LAPSE, TO_INCIDENT)));

  /** As in an address: {@code hand-over}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FindingStep> of(String path) {
    return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
  }
}
