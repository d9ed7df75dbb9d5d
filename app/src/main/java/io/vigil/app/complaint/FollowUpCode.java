package io.vigil.app.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What opens a request to whoever filed it: 80 random bits, of which a hash is kept.
 *
 * @param text sixteen letters and digits in groups of four
 */
public record FollowUpCode(String text) {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  static FollowUpCode random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return new FollowUpCode(code.toString());
  }

  /** Reads a code as people type it; empty where it can be none. */
  static Optional<FollowUpCode> read(String typed) {
    String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    boolean possible =
        plain.length() == LENGTH && plain.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    return possible
        ? Optional.of(
            new FollowUpCode(String.join("-", plain.split("(?<=\\G.{" + GROUP + "})", -1))))
        : Optional.empty();
  }

  String hash() {
    try {
      byte[] bytes = text.replace("-", "").getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
