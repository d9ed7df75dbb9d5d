package io.vigil.api.casework;

import org.jspecify.annotations.Nullable;

/**
 * Who took a step of a case.
 *
 * @param actor opaque id of the account, or {@code system}
 * @param role the role in which the step was taken, such as {@code DEPARTMENT}
 * @param channel where it came from: {@code page}, {@code api}, {@code import}, {@code link},
 *     {@code clock}
 * @param onBehalfOf opaque id of whoever had it done (代签收); {@code null} if nobody
 */
public record By(String actor, String role, String channel, @Nullable String onBehalfOf) {
  private static final String SYSTEM = "system";
  private static final String CLOCK = "clock";

  /** A limit was reached, and nobody did anything. */
  public static By clock() {
    return new By(SYSTEM, SYSTEM, CLOCK, null);
  }

  public static By of(String actor, String role, String channel) {
    return new By(actor, role, channel, null);
  }

  /** Whether nobody acts over a channel, but time passes. */
  public static boolean isClock(String channel) {
    return CLOCK.equals(channel);
  }
}
