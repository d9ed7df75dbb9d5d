package io.vigil.monitor.report.periodic;

import io.vigil.api.targets.AttainmentGrade;

/**
 * From 90 on reached, from 80 on nearly reached, as yearly tasks are graded: by the exact value.
 */
final class Attainment {
  private static final double REACHED = 90;
  private static final double NEARLY = 80;

  private Attainment() {}

  static AttainmentGrade of(double percent) {
    return percent >= REACHED
        ? AttainmentGrade.REACHED
        : percent >= NEARLY ? AttainmentGrade.NEARLY_REACHED : AttainmentGrade.MISSED;
  }
}
