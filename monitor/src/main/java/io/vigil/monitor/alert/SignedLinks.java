package io.vigil.monitor.alert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that stand for a message until they expire. Who has one may acknowledge what the message
 * says, once, and nothing else.
 *
 * @param key at least 32 bytes that nobody else knows
 */
public record SignedLinks(byte[] key) {
  private static final String HMAC = "HmacSHA256";
  private static final int CONTENT = 3 * Long.BYTES;
  private static final int SIGNATURE = 32;
  private static final byte[] PURPOSE = "acknowledge".getBytes(StandardCharsets.US_ASCII);

  /** What a token says. */
  record Content(String messageId, Instant expiresAt) {}

  String token(String messageId, Instant expiresAt) {
    UUID id = UUID.fromString(messageId);
    byte[] content =
        ByteBuffer.allocate(CONTENT)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .putLong(expiresAt.getEpochSecond())
            .array();
    byte[] token =
        ByteBuffer.allocate(CONTENT + SIGNATURE).put(content).put(signature(content)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Empty where nobody here signed it. */
  Optional<Content> read(String token) {
    byte[] bytes = decoded(token);
    if (bytes.length != CONTENT + SIGNATURE) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] content = new byte[CONTENT];
    byte[] signature = new byte[SIGNATURE];
    buffer.get(content).get(signature);
    return MessageDigest.isEqual(signature, signature(content))
        ? Optional.of(content(ByteBuffer.wrap(content)))
        : Optional.empty();
  }

  private static Content content(ByteBuffer buffer) {
    var id = new UUID(buffer.getLong(), buffer.getLong());
    return new Content(id.toString(), Instant.ofEpochSecond(buffer.getLong()));
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private byte[] signature(byte[] content) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      mac.update(PURPOSE);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + HMAC, e);
    }
  }

  /** Without the key, so that it never reaches a log. */
  @Override
  public String toString() {
    return "SignedLinks";
  }
}
