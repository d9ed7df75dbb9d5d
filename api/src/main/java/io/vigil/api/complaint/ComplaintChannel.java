package io.vigil.api.complaint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The way by which a request came in. */
public enum ComplaintChannel {
  QR("扫码"),
  MAILBOX("书记院长信箱"),
  DUTY_PHONE("值班电话"),
  COUNSELLOR("辅导员转报"),
  VISIT("来访"),
  WEB("网上填写");

  private final String written;

  ComplaintChannel(String written) {
    this.written = written;
  }

  /** Reads a name, or what stands for it on paper. */
  public static Optional<ComplaintChannel> of(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(channel -> channel.name().equals(wanted) || channel.written.equals(wanted))
        .findFirst();
  }
}
