package io.vigil.app.security;

import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Which roles may take which steps; of units that they do not see, none.
 *
 * @param matrix roles by step; a step that is not named is nobody's
 */
public record StepRights(Map<Enum<?>, Set<Role>> matrix) {
  public static final Set<Role> OFFICE = Set.of(Role.ADMIN, Role.QUALITY_OFFICE);
  public static final Set<Role> UNIT =
      Set.of(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER);

  public boolean allow(SignedIn person, Enum<?> step) {
    return matrix.getOrDefault(step, Set.of()).contains(person.role());
  }

  /**
   * @throws AccessDeniedException if others may take it
   */
  public void require(SignedIn person, Enum<?> step) {
    if (!allow(person, step)) {
      throw new AccessDeniedException("not a step of this role: " + step);
    }
  }
}
