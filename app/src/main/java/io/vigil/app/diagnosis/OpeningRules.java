package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.message.Rejection;
import io.vigil.api.unit.UnitKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of whom a self-diagnosis of a level is, and over which cycle it goes. */
final class OpeningRules {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern TERM = Pattern.compile("(\\d{4})-(\\d{2})/[12]");

  private OpeningRules() {}

  /**
   * @throws Rejection if the level is not that of the unit, or the cycle is not that of the level
   */
  static void check(DiagnosisLevel level, UnitKind kind, String cycle) {
    if (!kinds(level).contains(kind)) {
      throw Rejection.invalid(
          "diagnosis.level",
          "'level' is '%s', but the unit is a '%s'; a self-diagnosis of that level is of one of"
              + " %s.",
          level,
          kind,
          kinds(level));
    }
    if (level != DiagnosisLevel.COURSE) {
      checkYear(cycle);
    } else if (!isCycle(TERM, cycle)) {
      throw Rejection.invalid(
          "diagnosis.run", "'cycle' is '%s'; write the term of the run, 2025-26/1.", cycle);
    }
  }

  /**
   * @throws Rejection if it is no school year
   */
  static void checkYear(String cycle) {
    if (!isCycle(YEAR, cycle)) {
      throw Rejection.invalid(
          "diagnosis.cycle", "'cycle' is '%s'; write a school year such as 2025-26.", cycle);
    }
  }

  /** Students have no unit of their own: what is said of them is said by their class. */
  private static Set<UnitKind> kinds(DiagnosisLevel level) {
    return switch (level) {
      case SCHOOL -> EnumSet.of(UnitKind.SCHOOL);
      case DEPARTMENT -> EnumSet.of(UnitKind.FACULTY, UnitKind.OFFICE, UnitKind.TEACHING_GROUP);
      case PROGRAMME -> EnumSet.of(UnitKind.PROGRAMME);
      case COURSE -> EnumSet.of(UnitKind.COURSE, UnitKind.COURSE_RUN);
      case TEACHER -> EnumSet.of(UnitKind.TEACHER);
      case STUDENT -> EnumSet.of(UnitKind.CLASS_GROUP);
    };
  }

  private static boolean isCycle(Pattern form, String cycle) {
    Matcher matcher = form.matcher(cycle);
    return matcher.matches()
        && (Integer.parseInt(matcher.group(1)) + 1) % 100 == Integer.parseInt(matcher.group(2));
  }
}
