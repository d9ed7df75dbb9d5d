package io.vigil.monitor.alert.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each kind of receiver wants messages signed. */
final class Signatures {
  private static final String HMAC = "HmacSHA256";

  private Signatures() {}

  /** DingTalk: the secret is the key, milliseconds and secret are the text. */
  static String dingTalk(String secret, long millis) {
    return base64(hmac(secret, millis + "\n" + secret));
  }

  static String dingTalkInAddress(String secret, long millis) {
    return URLEncoder.encode(dingTalk(secret, millis), StandardCharsets.UTF_8);
  }

  /** Feishu: seconds and secret are the key, the text is empty. */
  static String feishu(String secret, long seconds) {
    return base64(hmac(seconds + "\n" + secret, ""));
  }

  /** Webhooks: timestamp and body, so that an old message cannot be sent again. */
  static String webhook(String secret, long seconds, String body) {
    return "sha256=" + HexFormat.of().formatHex(hmac(secret, seconds + "." + body));
  }

  private static byte[] hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + HMAC, e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
