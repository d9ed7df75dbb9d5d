package io.vigil.command.inspection;

import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.Observed;
import io.vigil.api.message.Rejection;
import org.jspecify.annotations.Nullable;

/** Whether what was seen can have been seen. */
final class Plausible {
  private static final double HIGHEST_SCORE = 100;

  private Plausible() {}

  /**
   * @throws Rejection if it cannot
   */
  static void check(InspectionKind kind, Observed observed) {
    Double score = observed.score();
    if (score == null && kind == InspectionKind.OBSERVATION) {
      throw Rejection.invalid(
          "inspection.score-missing", "'score' is missing; give a number from 0 to 100.");
    }
    if (score != null && !(score >= 0 && score <= HIGHEST_SCORE)) {
      throw Rejection.invalid(
          "inspection.score", "'score' is %s; give a number from 0 to 100.", score);
    }
    checkPart("present", observed.present(), "enrolled", observed.enrolled());
    checkPart("problems", observed.problems(), "visited", observed.visited());
  }

  private static void checkPart(
      String name, @Nullable Integer part, String wholeName, @Nullable Integer whole) {
    if (part != null && part < 0 || whole != null && whole < 0) {
      throw Rejection.invalid(
          "inspection.counts", "'%s' and '%s' are counts from 0 on.", name, wholeName);
    }
    if (part != null && whole != null && part > whole) {
      throw Rejection.invalid(
          "inspection.part", "'%s' is %d, more than '%s' (%d).", name, part, wholeName, whole);
    }
  }
}
