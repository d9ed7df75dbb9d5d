package io.vigil.api.message;

import org.jspecify.annotations.Nullable;

/** The version that somebody had before them while they wrote the next one. */
public final class Basis {
  private Basis() {}

  /**
   * @param basedOn {@code null} for whichever is the newest
   * @throws Rejection if another one was issued since, which the next one would undo
   */
  public static <V> void requireNewest(@Nullable V basedOn, V newest) {
    if (basedOn != null && !basedOn.equals(newest)) {
      throw Rejection.conflict(
          "version.superseded",
          "Meanwhile version '%s' was issued; look at it and enter your change again.",
          newest);
    }
  }
}
