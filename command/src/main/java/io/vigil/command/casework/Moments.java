package io.vigil.command.casework;

import io.vigil.api.message.Rejection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step may be recorded later than it was done, but not before its case or in the future. */
public final class Moments {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private Moments() {}

  /**
   * @param opened when the case began; {@code null} if it begins now
   * @throws Rejection if the step cannot have been done at that moment
   */
  public static void check(Instant at, @Nullable Instant opened, Instant now) {
    if (opened != null && at.isBefore(opened)) {
      throw Rejection.invalid(
          "moment.before-case",
          "'at' is %s, but the case began only at %s; give a later moment.",
          at,
          opened);
    }
    notInTheFuture("at", at, now);
  }

  /**
   * @throws Rejection if a check would be due before it is planned
   */
  public static void dueAfterPlanned(Instant dueAt, Instant plannedAt) {
    if (!dueAt.isAfter(plannedAt)) {
      throw Rejection.invalid(
          "check.due", "'due' is %s, before the check is planned; give a later day.", dueAt);
    }
  }

  /**
   * @throws Rejection if it is yet to come
   */
  public static void notInTheFuture(String name, Instant at, Instant now) {
    if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw Rejection.invalid(
          "moment.future", "'%s' is %s and lies in the future; it is %s.", name, at, now);
    }
  }
}
