package io.vigil.command.reading;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period with its days, and the longer one that it is judged in. */
record ResolvedPeriod(Period period, DateRange days, @Nullable PeriodSpan judgedAs) {
  /** What has not begun waits until it is over, even where it is judged by itself. */
  @Nullable PeriodSpan judgedAs(LocalDate today) {
    return judgedAs == null && days.first().isAfter(today)
        ? new PeriodSpan(period.code(), days.first(), days.last())
        : judgedAs;
  }

  /** The last day that has to pass before it can be judged. */
  LocalDate judgedUntil() {
    return judgedAs == null ? days.last() : judgedAs.to();
  }
}
