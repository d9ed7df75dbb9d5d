package io.vigil.api.incident;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import java.util.Locale;

/**
 * How long the steps of an incident may take. Source: the rules of single colleges where they name
 * a limit, else a proposal that a college changes.
 */
public enum IncidentLimit implements TimeLimit {
  /** From the occurrence to the first report. */
  REPORT(Limit.hours(24)),
  /** The unit verifies and proposes. */
  PROPOSE(Limit.workingDays(5)),
  /** The same, extended for a reason; counted from the report. */
  PROPOSE_EXTENDED(Limit.workingDays(10)),
  /** Inquiry after a proposal was sent back. */
  RENEW(Limit.workingDays(5)),
  DECIDE(Limit.workingDays(5)),
  NOTIFY(Limit.workingDays(3)),
  /** Right of the person concerned; runs in breaks too. */
  APPEAL(Limit.workingDays(5)),
  APPEAL_INFORM(Limit.workingDays(3)),
  APPEAL_FILE(Limit.workingDays(3)),
  APPEAL_INQUIRE(Limit.workingDays(10)),
  APPEAL_DECIDE(Limit.workingDays(5)),
  RECTIFY(Limit.workingDays(10)),
  VERIFY(Limit.workingDays(10));

  private final Limit usual;

  IncidentLimit(Limit usual) {
    this.usual = usual;
  }

  @Override
  public String key() {
    return "incident." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Limit usual() {
    return usual;
  }

  @Override
  public boolean standsStillInBreaks() {
    return this != APPEAL && this != REPORT;
  }
}
