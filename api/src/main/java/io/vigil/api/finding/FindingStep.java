package io.vigil.api.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** As in an address: {@code hand-over}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FindingStep> of(String path) {
    return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
  }
}
