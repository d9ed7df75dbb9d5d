package io.vigil.monitor.occurrence;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a warning should stand.
 *
 * @param name of the rule and the case
 * @param colour {@code null} where there should be none
 * @param since first day of what it is about
 * @param at when what it is about became so bad
 * @param calm whether it does not go on, though it may still come back
 * @param over why the case is over; {@code null} while it is not
 */
record Wanted(
    String name,
    Place place,
    @Nullable Colour colour,
    LocalDate since,
    Instant at,
    Occurrence occurrence,
    boolean calm,
    @Nullable CloseReason over) {

  /** What goes on until it is over. */
  Wanted(
      String name,
      Place place,
      @Nullable Colour colour,
      LocalDate since,
      Instant at,
      Occurrence occurrence,
      @Nullable CloseReason over) {
    this(name, place, colour, since, at, occurrence, false, over);
  }

  Wanted about(Occurrence other) {
    return new Wanted(name, place, colour, since, at, other, calm, over);
  }

  Wanted over(CloseReason reason) {
    return new Wanted(name, place, colour, since, at, occurrence, calm, reason);
  }
}
