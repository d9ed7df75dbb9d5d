package io.vigil.api.finding;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import java.util.Locale;

/** How long the steps of a finding may take; proposals that a college changes. */
public enum FindingLimit implements TimeLimit {
  /** Somebody says what becomes of it. */
  SORT(Limit.workingDays(2)),
  /** The unit says what it did. */
  ANSWER(Limit.workingDays(5)),
  RECHECK(Limit.workingDays(10));

  private final Limit usual;

  FindingLimit(Limit usual) {
    this.usual = usual;
  }

  @Override
  public String key() {
    return "finding." + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Limit usual() {
    return usual;
  }

  @Override
  public boolean standsStillInBreaks() {
    return true;
  }
}
