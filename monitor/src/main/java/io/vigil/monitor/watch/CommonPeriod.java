package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.Effects;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A period in which units report a control point.
 *
 * @param judged whether it is a longer period in which readings are judged together
 * @param dueOn first day at whose end it is to be looked at; {@code null} for none
 * @param heardAt when its latest reading was recorded
 */
record CommonPeriod(Kind kind, PeriodSpan span, @Nullable LocalDate dueOn, Instant heardAt) {
  private static final int DAYS_REMEMBERED = 30;
  private static final int REMEMBERED = 12;
  private static final int OF_A_SCHOOL_YEAR = 7;

  /** The periods of one control point that follow each other. */
  record Kind(String controlPoint, boolean judged) {}

  boolean isDue(LocalDate day) {
    return dueOn != null && !dueOn.isAfter(day);
  }

  /** As it is once it was looked at. */
  CommonPeriod looked() {
    return new CommonPeriod(kind, span, null, heardAt);
  }

  /** As it is while late units are waited for and nothing more is heard. */
  CommonPeriod waiting() {
    return new CommonPeriod(kind, span, waitedUntil(), heardAt);
  }

  private long days() {
    return ChronoUnit.DAYS.between(span.from(), span.to()) + 1;
  }

  /** How many periods before it tell what to expect. */
  int remembered() {
    return days() == 1 ? DAYS_REMEMBERED : REMEMBERED;
  }

  /** Whether who is counted changes between a period and this one. */
  boolean isNewYear(CommonPeriod before) {
    return days() <= OF_A_SCHOOL_YEAR
        && Effects.schoolYear(before.span) != Effects.schoolYear(span);
  }

  /** Last day of the time for which late units are waited for. */
  LocalDate waitedUntil() {
    return span.to().plusDays(Rollups.grace(span));
  }
}
