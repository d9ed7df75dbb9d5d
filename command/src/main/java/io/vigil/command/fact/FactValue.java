package io.vigil.command.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says; the same value again makes no event.
 *
 * @param content fingerprint of what is no number
 */
public record FactValue(
    @Nullable Double value,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable String content) {

  public static FactValue ofNumbers(
      @Nullable Double value, @Nullable Double numerator, @Nullable Double denominator) {
    return new FactValue(value, numerator, denominator, null);
  }

  /** Content is kept as a hash: it may name persons, and it is only ever compared. */
  public static FactValue ofContent(Object content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(content.toString().getBytes(StandardCharsets.UTF_8));
      return new FactValue(null, null, null, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
