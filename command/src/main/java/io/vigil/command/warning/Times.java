package io.vigil.command.warning;

import io.vigil.api.casework.Due;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.command.casework.Deadlines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Says what time it is, and by when steps of answering a warning must be done. */
public record Times(Deadlines deadlines, Clock clock, ZoneId zone) {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  Instant now() {
    return clock.instant();
  }

  LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  Awaited within(String unit, ResponseLimit limit, Instant from) {
    Instant half = deadlines.due(unit, limit, from, deadlines.limit(limit).half()).at();
    return new Awaited(deadlines.due(unit, limit, from), half);
  }

  /** The first answer; {@code null} where the colour wants none. */
  @Nullable Awaited answer(String unit, Colour colour, Instant from) {
    ResponseLimit limit = ResponseLimit.answer(colour);
    return limit == null ? null : within(unit, limit, from);
  }

  /** A measure that is due on a day. */
  Awaited by(LocalDate day, Instant from) {
    Instant end = day.atTime(LAST_SECOND).atZone(zone).toInstant();
    Duration time = Duration.between(from, end);
    Instant half = time.isNegative() ? end : from.plus(time.dividedBy(2));
    return new Awaited(Due.of(ResponseLimit.CARRY_OUT.key(), from, end), half);
  }

  /** Measures whose day was over while nobody was to answer: as much time as for the result. */
  Awaited carryOutAnew(String unit, Instant from) {
    Awaited time = within(unit, ResponseLimit.SUBMIT, from);
    Due due = time.due();
    return new Awaited(
        new Due(
            ResponseLimit.CARRY_OUT.key(),
            due.since(),
            due.at(),
            due.stoodStillFrom(),
            due.stoodStillTo()),
        time.half());
  }
}
