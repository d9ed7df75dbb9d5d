package io.vigil.api.framework;

import io.vigil.api.controlpoint.Level;
import java.util.List;

/**
 * Other departments where a system and a level cross.
 *
 * @param system code of one of the five systems
 * @param units ids of the departments, {@link #FACULTIES} for all faculties; empty for none
 * @param before who stood there
 */
public record CellChange(String system, Level level, List<String> units, List<String> before) {

  /** Stands for all faculties, however many there are. */
  public static final String FACULTIES = "FACULTIES";

  /** What people call the place. */
  public String place() {
    return system + " × " + level;
  }
}
