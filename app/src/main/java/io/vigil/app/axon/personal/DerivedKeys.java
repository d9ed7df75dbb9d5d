package io.vigil.app.axon.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keys for other purposes than persons, each made from the master key: all nodes that share it have
 * the same, and none tells anything of the master key or of another.
 */
public final class DerivedKeys {
  private static final String HMAC = "HmacSHA256";

  private final SecretKey master;

  DerivedKeys(SecretKey master) {
    this.master = master;
  }

  /** 32 bytes that are always the same for a purpose. */
  public byte[] of(String purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(master);
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + HMAC, e);
    }
  }
}
