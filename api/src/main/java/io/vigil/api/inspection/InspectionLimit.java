package io.vigil.api.inspection;

import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;

/** Limits of teaching checks; when a planned one is due stands in its plan. */
public enum InspectionLimit implements TimeLimit {
  /** A finding is looked at again within 10 working days. */
  RECHECK;

  /** The step that the plan sets the time of. */
  public static final String CARRY_OUT = "inspection.carry-out";

  @Override
  public String key() {
    return "inspection.recheck";
  }

  @Override
  public Limit usual() {
    return Limit.workingDays(10);
  }

  @Override
  public boolean standsStillInBreaks() {
    return true;
  }
}
