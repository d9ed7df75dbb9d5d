package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Readings whose longer judged period is not over.
 *
 * @param until last day of the first such period that ends
 * @param from first day of the first such reading
 * @param behind whether a period after one of them has been judged
 */
record Waiting(LocalDate until, LocalDate from, boolean behind) {

  static Waiting with(@Nullable Waiting others, StoredReading reading, boolean behind) {
    PeriodSpan span = reading.judgedPeriod();
    LocalDate first = reading.period().from();
    if (others == null) {
      return new Waiting(span.to(), first, behind);
    }
    return new Waiting(
        earlier(others.until, span.to()), earlier(others.from, first), others.behind || behind);
  }

  boolean isDue(@Nullable LocalDate judgedThrough) {
    return judgedThrough != null && !until.isAfter(judgedThrough);
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
