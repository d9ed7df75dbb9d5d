package io.vigil.app.demo.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When a complaint is answered, and what the complainant said of the answer. */
record ComplaintAnswer(
    LocalDate due,
    @Nullable Instant answeredAt,
    @Nullable Boolean satisfied,
    @Nullable Instant ratedAt) {
  private static final LocalTime TIME = LocalTime.of(16, 0);
  private static final Duration UNTIL_RATED = Duration.ofHours(4);

  /** Nothing of what comes after the opening of the demo is told. */
  static ComplaintAnswer of(LocalDate due, @Nullable LocalDate day, @Nullable Boolean satisfied) {
    Instant answered = day == null ? null : CaseDays.ifPast(CaseDays.at(day, TIME));
    return answered == null || satisfied == null
        ? new ComplaintAnswer(due, answered, null, null)
        : new ComplaintAnswer(due, answered, satisfied, answered.plus(UNTIL_RATED));
  }
}
