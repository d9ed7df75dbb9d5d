package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.util.Comparator;

/** The order of judged periods: by first day, then by last day, then by code. */
final class Spans {
  static final Comparator<PeriodSpan> ORDER =
      Comparator.comparing(PeriodSpan::from)
          .thenComparing(PeriodSpan::to)
          .thenComparing(PeriodSpan::code);

  private Spans() {}

  static boolean isAfter(PeriodSpan a, PeriodSpan b) {
    return ORDER.compare(a, b) > 0;
  }
}
