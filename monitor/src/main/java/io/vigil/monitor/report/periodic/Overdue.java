package io.vigil.monitor.report.periodic;

import java.util.stream.Stream;

/** What a unit has not done in time, in any register. */
final class Overdue {

  private Overdue() {}

  static long of(Draft draft, String unit) {
    return Stream.of(Measures.OVERDUE, Measures.REGISTER_OVERDUE)
        .mapToLong(measure -> measure.of(draft.now(), unit).count())
        .sum();
  }

  /** Whether something of the department of a unit is still to be done when the period ends. */
  static boolean isLeft(Draft draft, String unit) {
    return draft.frame().units().stream()
        .filter(department -> draft.frame().tree().isWithin(unit, department))
        .anyMatch(department -> Measures.REGISTER_OVERDUE.of(draft.now(), department).count() > 0);
  }
}
