package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A warning that judging a series brings.
 *
 * @param since first day of the first judged period outside the lines
 * @param raised last day of the judged period that raised it
 * @param until last day of the judged period that cleared it, or of the latest judged one
 * @param worst worst colour that it had
 */
public record JudgedCase(LocalDate since, LocalDate raised, LocalDate until, Colour worst) {

  static JudgedCase of(DueCase due, LocalDate latest) {
    LocalDate over = due.cleared() == null ? null : due.cleared().period().to();
    return new JudgedCase(due.since(), due.raised().to(), firstOf(over, latest), due.worst());
  }

  private static LocalDate firstOf(@Nullable LocalDate first, LocalDate second) {
    return first == null ? second : first;
  }

  /** Days from raising to clearing. */
  public long daysOpen() {
    return ChronoUnit.DAYS.between(raised, until);
  }

  public boolean overlaps(JudgedCase other) {
    return !since.isAfter(other.until) && !other.since.isAfter(until);
  }
}
