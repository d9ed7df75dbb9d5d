package io.vigil.api.complaint;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import java.util.Arrays;
import java.util.Locale;

/** How long the steps of a request may take. None stands still in breaks: canteens do not. */
public enum ComplaintLimit implements TimeLimit {
  ACKNOWLEDGE(Limit.workingDays(1)),
  /** Triage, decide whether it is accepted, and hand it over. */
  TRIAGE(Limit.workingDays(3)),
  /** Reply with a solution, from the hand-over on. */
  REPLY(Limit.workingDays(5)),
  /** From one progress note to the next while there is no reply. */
  PROGRESS(Limit.workingDays(3)),
  /**
   * From an answer that was missed on, until the college takes it over: in the morning after as
   * many working days. What is not counted in days follows at once.
   */
  ESCALATE(Limit.workingDays(1)),
  /** The whole of it, from receipt on. */
  OUTER(Limit.workingDays(10)),
  /** How much later everything may be done that was extended with a reason, once. */
  EXTENSION(Limit.workingDays(10)),
  /** When whoever has not judged the reply is asked again. */
  REMIND(Limit.workingDays(3)),
  /** When silence closes the request. */
  SILENCE(Limit.days(7));

  private final Limit usual;

  ComplaintLimit(Limit usual) {
    this.usual = usual;
  }

  @Override
  public String key() {
    return "complaint." + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Limit usual() {
    return usual;
  }

  @Override
  public boolean standsStillInBreaks() {
    return false;
  }

  /** The limit of a key. */
  public static ComplaintLimit of(String key) {
    return Arrays.stream(values())
        .filter(limit -> limit.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no limit of complaints: " + key));
  }
}
