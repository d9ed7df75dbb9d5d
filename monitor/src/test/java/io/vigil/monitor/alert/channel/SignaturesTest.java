package io.vigil.monitor.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Known answers of the vendors' own algorithms. */
class SignaturesTest {

  @Test
  void dingTalkSignsMillisecondsWithTheSecret() {
    assertThat(Signatures.dingTalk("SECabcdef0123456789", 1_599_360_473_000L))
        .isEqualTo("BQHwikNzTupeNEKw/jTruRH/d4sxmyJy0LJr3Avb8eI=");
    assertThat(Signatures.dingTalkInAddress("SECabcdef0123456789", 1_599_360_473_000L))
        .isEqualTo("BQHwikNzTupeNEKw%2FjTruRH%2Fd4sxmyJy0LJr3Avb8eI%3D");
  }

  @Test
  void feishuSignsNothingWithSecondsAndTheSecret() {
    assertThat(Signatures.feishu("demo", 1_599_360_473L))
        .isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
  }

  @Test
  void aWebhookIsSignedWithItsTimestamp() {
    assertThat(Signatures.webhook("secret", 1_599_360_473L, "{}"))
        .startsWith("sha256=")
        .hasSize("sha256=".length() + 64)
        .isNotEqualTo(Signatures.webhook("secret", 1_599_360_474L, "{}"))
        .isNotEqualTo(Signatures.webhook("other", 1_599_360_473L, "{}"));
  }
}
