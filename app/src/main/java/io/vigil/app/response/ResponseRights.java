package io.vigil.app.response;

import io.vigil.api.warning.ResponseStep;
import io.vigil.app.security.Role;
import java.util.EnumSet;
import java.util.Set;

/** Which role may take which step in answering a warning: the one matrix. */
public final class ResponseRights {
  private static final Set<Role> JUDGING = EnumSet.of(Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER);
  private static final Set<Role> LEADING = EnumSet.of(Role.ADMIN, Role.LEADER);
  private static final Set<Role> ANSWERING =
      EnumSet.of(Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER, Role.QUALITY_OFFICE);
  private static final Set<Role> ALL =
      EnumSet.of(Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER, Role.QUALITY_OFFICE, Role.LEADER);

  private ResponseRights() {}

  /**
   * Roles that may take a step; units decide further. What belongs to the answer the quality office
   * does only where it owes that itself; then a leader judges it, and only then.
   */
  public static Set<Role> roles(ResponseStep step) {
    return switch (step) {
      case ACKNOWLEDGE, DIAGNOSE, PLAN, CARRY_OUT, SUBMIT, WITHDRAWAL, NOTE -> ANSWERING;
      case VERIFY, CONFIRM, RECHECK, RETURN, IMPROVEMENT, WITHDRAWAL_DECISION -> JUDGING;
      case DIRECTIVE -> LEADING;
      case SIGN, USEFUL -> ALL;
    };
  }

  /** Whether a step belongs to the answer, which is given by whoever owes it. */
  public static boolean isOfTheAnswer(ResponseStep step) {
    return switch (step) {
      case ACKNOWLEDGE, DIAGNOSE, PLAN, CARRY_OUT, SUBMIT, WITHDRAWAL -> true;
      default -> false;
    };
  }

  /** Whether a step judges the answer, which nobody does with their own. */
  public static boolean isOfTheJudge(ResponseStep step) {
    return switch (step) {
      case VERIFY, CONFIRM, RECHECK, RETURN, IMPROVEMENT, WITHDRAWAL_DECISION -> true;
      default -> false;
    };
  }
}
