package io.vigil.app.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Chance without chance: numbers that look random and depend on nothing but a text key. */
public final class Chance {
  private static final double TWO_TO_32 = 4294967296.0;
  private static final double SPREAD = StrictMath.sqrt(1.5);
  private static final int WORDS = 8;

  private Chance() {}

  /** Uniform in [0, 1). */
  public static double u(String key) {
    return word(digest(key), 0);
  }

  /** Nearly normal with mean 0 and variance 1. */
  public static double z(String key) {
    ByteBuffer digest = digest(key);
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += word(digest, i);
    }
    return (sum - WORDS / 2.0) * SPREAD;
  }

  public static long halfUp(double x) {
    return (long) StrictMath.floor(x + 0.5);
  }

  /** Rounded half up to one decimal. */
  public static double r1(double x) {
    return StrictMath.floor(x * 10 + 0.5) / 10;
  }

  public static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /** Successes out of {@code n} around the probability {@code p}, {@code z} deviations away. */
  public static long around(long n, double p, double z) {
    long successes = halfUp(n * p + StrictMath.sqrt(n * p * (1 - p)) * z);
    return Math.min(n, Math.max(0, successes));
  }

  private static double word(ByteBuffer digest, int index) {
    return Integer.toUnsignedLong(digest.getInt(4 * index)) / TWO_TO_32;
  }

  private static ByteBuffer digest(String key) {
    try {
      byte[] text = ("linlan-v1|" + key).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
