package io.vigil.monitor.detect;

import io.vigil.api.period.PeriodKind;

/** Which judged periods follow each other in a row. */
final class Rows {
  private static final String WEEK = "-W";

  private Rows() {}

  /** A break between two terms ends a row of teaching weeks. */
  static boolean continues(SeriesState before, Judged next) {
    return next.rule().judgingPeriod() != PeriodKind.TEACHING_WEEK
        || before.seen().isEmpty()
        || term(before.seen().getLast().period()).equals(term(next.period().code()));
  }

  private static String term(String week) {
    int end = week.indexOf(WEEK);
    return end < 0 ? week : week.substring(0, end);
  }
}
