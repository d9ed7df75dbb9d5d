package io.vigil.api.check;

import java.time.Instant;

/** Whether something that was due was done in time. */
public final class Late {
  private Late() {}

  public static boolean isLate(Instant at, Instant due) {
    return at.isAfter(due);
  }
}
