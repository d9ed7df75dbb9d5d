package io.vigil.command.casework;

import io.vigil.api.message.Rejection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step may be recorded later than it was done, but not before its case or in the future. */
public final class Moments {
  private Moments() {}

  /**
   * @param opened when the case began; {@code null} if it begins now
   * @throws Rejection if the step cannot have been done at that moment
   */
  public static void check(Instant at, @Nullable Instant opened, Instant now) {
    if (at.isAfter(now)) {
      throw Rejection.invalid(
          "'at' is %s, which has not come yet; give the moment at which it was done."
              .formatted(at));
    }
    if (opened != null && at.isBefore(opened)) {
      throw Rejection.invalid(
          "'at' is %s, but the case was opened at %s; give a later moment.".formatted(at, opened));
    }
  }
}
