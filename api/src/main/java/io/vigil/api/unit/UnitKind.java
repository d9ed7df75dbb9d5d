package io.vigil.api.unit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a unit of the college is. */
public enum UnitKind {
  SCHOOL,
  FACULTY,
  OFFICE,
  TEACHING_GROUP,
  PROGRAMME,
  COURSE,
  COURSE_RUN,
  CLASS_GROUP,
  TEACHER;

  private static final Map<String, UnitKind> SYNONYMS =
      Map.of(
          "DEPARTMENT", FACULTY,
          "PROGRAM", PROGRAMME,
          "MAJOR", PROGRAMME,
          "CLASS", CLASS_GROUP);

  /** Reads a kind as files write it, in any case; {@code department} is a faculty. */
  public static Optional<UnitKind> read(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    for (UnitKind kind : values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.ofNullable(SYNONYMS.get(name));
  }

  /** True where it is something that is taught, or those who are taught. */
  public boolean isTaught() {
    return this == PROGRAMME || this == COURSE || this == COURSE_RUN || this == CLASS_GROUP;
  }

  /** True where the unit is a person and its names are personal data. */
  public boolean isPerson() {
    return this == TEACHER;
  }
}
