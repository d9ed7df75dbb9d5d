package io.vigil.api.complaint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a request. */
public enum ComplaintStep {
  ACKNOWLEDGE,
  TRIAGE,
  ACCEPT,
  REFUSE,
  ASSIGN,
  INVESTIGATE,
  NOTE,
  EXTEND,
  REPLY,
  SATISFIED,
  DISSATISFIED,
  REOPEN,
  ESCALATE,
  CLOSE,
  WITHDRAW,
  MERGE,
  TRANSFER,
  CONVERT_TO_INCIDENT,
  CONVERT_TO_APPEAL;

  /** Its name in addresses, such as {@code convert-to-incident}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ComplaintStep> of(String key) {
    return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
  }

  /** Whether it is the word of whoever turned to the college. */
  public boolean isOfComplainant() {
    return this == SATISFIED || this == DISSATISFIED || this == WITHDRAW;
  }
}
