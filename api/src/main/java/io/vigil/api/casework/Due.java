package io.vigil.api.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when something must be done.
 *
 * @param step what, as a key of a {@link TimeLimit}
 * @param since when the time began to run
 * @param at the last moment at which it is in time
 * @param stoodStillFrom first day on which the time stood still because of a break; {@code null} if
 *     it never did
 * @param stoodStillTo last such day
 */
public record Due(
    String step,
    Instant since,
    Instant at,
    @Nullable LocalDate stoodStillFrom,
    @Nullable LocalDate stoodStillTo) {

  public static Due of(String step, Instant since, Instant at) {
    return new Due(step, since, at, null, null);
  }

  public boolean isOverAt(Instant moment) {
    return moment.isAfter(at);
  }
}
