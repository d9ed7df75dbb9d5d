package io.vigil.monitor.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Ids that come out the same when an event is delivered again. They begin with the position of the
 * cause, so that new ones stand together at the end of an index (a UUID of version 8).
 */
final class WarningIds {
  private static final int POSITION_BITS = 48;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private WarningIds() {}

  static String of(SeriesKey series, LocalDate since, long position) {
    String name = String.join("|", series.controlPoint(), series.unit(), since.toString());
    ByteBuffer hash = ByteBuffer.wrap(sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
    long high = position << (Long.SIZE - POSITION_BITS) | VERSION_8 | hash.getLong() & 0xFFFL;
    long low = VARIANT | hash.getLong() >>> 2;
    return new UUID(high, low).toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
