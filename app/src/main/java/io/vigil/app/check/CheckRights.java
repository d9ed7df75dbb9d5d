package io.vigil.app.check;

import io.vigil.api.contingency.PlanStep;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Which roles may take which steps of checks; of units that they do not see, none. */
public final class CheckRights {
  private static final Set<Role> OFFICE = Set.of(Role.ADMIN, Role.QUALITY_OFFICE);
  private static final Set<Role> UNIT =
      Set.of(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER);

  /** By step. */
  public static final Map<Enum<?>, Set<Role>> MATRIX =
      Map.ofEntries(
          Map.entry(SelfCheckStep.START, UNIT),
          Map.entry(SelfCheckStep.NOTE_FINDING, UNIT),
          Map.entry(SelfCheckStep.FINISH, UNIT),
          Map.entry(SelfCheckStep.CLOSE_FINDING, UNIT),
          Map.entry(SelfCheckStep.CALL_OFF, OFFICE),
          Map.entry(InspectionStep.CARRY_OUT, UNIT),
          Map.entry(InspectionStep.NOTE_FINDING, UNIT),
          Map.entry(InspectionStep.RECHECK, UNIT),
          Map.entry(InspectionStep.CALL_OFF, OFFICE),
          Map.entry(PlanStep.ISSUE_VERSION, OFFICE),
          Map.entry(PlanStep.HOLD_DRILL, OFFICE),
          Map.entry(PlanStep.ACTIVATE, OFFICE),
          Map.entry(PlanStep.TAKE_MEASURE, OFFICE),
          Map.entry(PlanStep.END_ACTIVATION, OFFICE),
          Map.entry(PlanStep.WITHDRAW, OFFICE));

  private CheckRights() {}

  public static boolean allow(SignedIn person, Enum<?> step) {
    return MATRIX.getOrDefault(step, Set.of()).contains(person.role());
  }

  static void require(SignedIn person, Enum<?> step) {
    if (!allow(person, step)) {
      throw new AccessDeniedException("not a step of this role: " + step);
    }
  }
}
