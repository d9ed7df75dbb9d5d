package io.vigil.app.axon.serialization;

import io.vigil.app.axon.personal.PersonalKeys;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key under which the samples were sealed: bytes 0 to 31. */
public final class OneKey implements PersonalKeys {

  private static final byte[] BYTES = new byte[32];

  static {
    IntStream.range(0, BYTES.length).forEach(i -> BYTES[i] = (byte) i);
  }

  @Override
  public void ensure(Collection<String> subjects) {}

  @Override
  public Optional<SecretKey> find(String subject, boolean create) {
    return Optional.of(new SecretKeySpec(BYTES, "AES"));
  }

  @Override
  public void destroy(String subject, String ground, String by) {}
}
