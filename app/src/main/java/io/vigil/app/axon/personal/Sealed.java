package io.vigil.app.axon.personal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM; the text form is {@code enc:1:} and Base64 of nonce, ciphertext and tag. */
final class Sealed {

  private static final String PREFIX = "enc:1:";
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sealed() {}

  static String seal(byte[] clear, SecretKey key) {
    return PREFIX + Base64.getEncoder().encodeToString(encrypt(clear, key));
  }

  static boolean isSealed(String text) {
    return text.startsWith(PREFIX);
  }

  static byte[] open(String ciphertext, SecretKey key) {
    if (!isSealed(ciphertext)) {
      throw new IllegalArgumentException("A personal component is not stored as " + PREFIX + "…");
    }
    return decrypt(Base64.getDecoder().decode(ciphertext.substring(PREFIX.length())), key);
  }

  static byte[] encrypt(byte[] clear, SecretKey key) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var encrypted = transform(Cipher.ENCRYPT_MODE, key, nonce, clear, 0);
    var result = Arrays.copyOf(nonce, NONCE + encrypted.length);
    System.arraycopy(encrypted, 0, result, NONCE, encrypted.length);
    return result;
  }

  static byte[] decrypt(byte[] ciphertext, SecretKey key) {
    return transform(Cipher.DECRYPT_MODE, key, Arrays.copyOf(ciphertext, NONCE), ciphertext, NONCE);
  }

  private static byte[] transform(int mode, SecretKey key, byte[] nonce, byte[] input, int offset) {
    try {
      var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input, offset, input.length - offset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A personal component does not fit its key. Was the master key replaced?", e);
    }
  }
}
