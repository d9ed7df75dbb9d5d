package io.vigil.app.register;

import io.vigil.api.matter.MatterStep;
import io.vigil.api.practice.PracticeStep;
import io.vigil.api.standard.StandardStep;
import io.vigil.api.targets.TargetStep;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Which roles may take which steps of entries; of units that they do not see, none. */
public final class RegisterRights {
  private static final Set<Role> OFFICE = Set.of(Role.ADMIN, Role.QUALITY_OFFICE);
  private static final Set<Role> UNIT =
      Set.of(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER);

  /** By step. */
  public static final Map<Enum<?>, Set<Role>> MATRIX =
      Map.ofEntries(
          Map.entry(TargetStep.REPORT, UNIT),
          Map.entry(TargetStep.ASSESS, OFFICE),
          Map.entry(TargetStep.PROPOSE_CHANGE, UNIT),
          Map.entry(TargetStep.DECIDE_CHANGE, OFFICE),
          Map.entry(TargetStep.CONCLUDE, OFFICE),
          Map.entry(StandardStep.REVISE, OFFICE),
          Map.entry(StandardStep.CHECK_EXECUTION, UNIT),
          Map.entry(StandardStep.RETIRE, OFFICE),
          Map.entry(MatterStep.ASSIGN, OFFICE),
          Map.entry(MatterStep.REPORT_DONE, UNIT),
          Map.entry(MatterStep.CLOSE, OFFICE),
          Map.entry(MatterStep.SEND_BACK, OFFICE),
          Map.entry(MatterStep.WITHDRAW, OFFICE),
          Map.entry(PracticeStep.ADOPT, OFFICE),
          Map.entry(PracticeStep.DECLINE, OFFICE),
          Map.entry(PracticeStep.RETIRE, OFFICE));

  private RegisterRights() {}

  public static boolean allow(SignedIn person, Enum<?> step) {
    return MATRIX.getOrDefault(step, Set.of()).contains(person.role());
  }

  static void require(SignedIn person, Enum<?> step) {
    if (!allow(person, step)) {
      throw new AccessDeniedException("not a step of this role: " + step);
    }
  }
}
