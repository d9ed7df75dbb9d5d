package io.vigil.app.check;

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
      Map.of(
          SelfCheckStep.START, UNIT,
          SelfCheckStep.NOTE_FINDING, UNIT,
          SelfCheckStep.FINISH, UNIT,
          SelfCheckStep.CLOSE_FINDING, UNIT,
          SelfCheckStep.CALL_OFF, OFFICE);

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
