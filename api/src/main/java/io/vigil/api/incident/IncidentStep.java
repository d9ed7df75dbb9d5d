package io.vigil.api.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people do with a case after it was reported, by the names under which the API knows it. */
public enum IncidentStep {
  ACCEPT,
  REJECT,
  INVESTIGATE,
  STATEMENT,
  EXTEND,
  PROPOSE,
  RETURN,
  DECIDE,
  /** Settles a case as an error, from any state before a decision. */
  LAPSE,
  NOTIFY,
  APPEAL,
  INFORM,
  HAND_OVER,
  INQUIRE,
  UPHOLD,
  CHANGE,
  REVOKE,
  /** Tells what it was due to, what it cost and what it led to. */
  ASSESS,
  MEASURE,
  RECTIFY,
  VERIFY,
  CLOSE;

  /** As in an address: {@code hand-over}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<IncidentStep> of(String path) {
    return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
  }
}
