package io.vigil.api.selfcheck;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;

/** Limits of self-checks; when one is due stands in its plan. */
public enum SelfCheckLimit implements TimeLimit {
  /** A finding is put right within 20 working days. */
  CLOSE_FINDING;

  /** The step that the plan sets the time of. */
  public static final String FINISH = "self-check.finish";

  @Override
  public String key() {
    return "self-check.close-finding";
  }

  @Override
  public Limit usual() {
    return Limit.workingDays(20);
  }

  @Override
  public boolean standsStillInBreaks() {
    return true;
  }
}
