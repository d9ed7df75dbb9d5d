package io.vigil.command.casework;

import io.vigil.api.message.Rejection;
import java.time.Duration;
import java.time.Instant;

/** When a step may be said to have been taken. */
public final class Moments {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private Moments() {}

  /**
   * @throws Rejection if it was before the case existed, or is yet to come
   */
  public static void check(Instant at, Instant begun, Instant now) {
    if (at.isBefore(begun)) {
      throw Rejection.invalid("'at' is %s; the case began only at %s.".formatted(at, begun));
    }
    notInTheFuture("at", at, now);
  }

  /**
   * @throws Rejection if it is yet to come
   */
  public static void notInTheFuture(String name, Instant at, Instant now) {
    if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw Rejection.invalid(
          "'%s' is %s and lies in the future; it is %s.".formatted(name, at, now));
    }
  }
}
