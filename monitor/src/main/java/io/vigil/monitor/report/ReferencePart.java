package io.vigil.monitor.report;

import io.vigil.api.message.Rejection;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How the parts of a figure's reference are written, so that it can stand in an address. */
public final class ReferencePart {
  public static final String SEPARATOR = "~";

  private static final String ALL = "*";

  private ReferencePart() {}

  /**
   * Refuses years, days or periods that are turned round: their figure would be nothing, and look
   * like 0.
   */
  public static void requireInOrder(String from, String to) {
    if (from.length() == to.length() && from.compareTo(to) > 0) {
      throw Rejection.invalid(
          "figure.range", "The figure is from '%s' to '%s'; put the earlier one first.", from, to);
    }
  }

  /** {@code *} for {@code null}. */
  public static String written(@Nullable String part) {
    return part == null
        ? ALL
        : URLEncoder.encode(part, StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace(ALL, "%2A")
            .replace(SEPARATOR, "%7E")
            .replace('%', '!');
  }

  /**
   * @throws IllegalArgumentException if nobody has written that
   */
  public static @Nullable String read(String written) {
    return written.equals(ALL)
        ? null
        : URLDecoder.decode(written.replace('!', '%'), StandardCharsets.UTF_8);
  }
}
