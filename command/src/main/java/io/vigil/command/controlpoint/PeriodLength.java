package io.vigil.command.controlpoint;

import io.vigil.api.period.PeriodKind;

/** Which kinds of period are longer than others. */
final class PeriodLength {
  private PeriodLength() {}

  static int of(PeriodKind kind) {
    return switch (kind) {
      case DAY -> 1;
      case WEEK, TEACHING_WEEK -> 2;
      case MONTH -> 3;
      case TERM -> 4;
      case SCHOOL_YEAR, CALENDAR_YEAR -> 5;
    };
  }
}
