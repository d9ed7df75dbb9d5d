package io.vigil.api.complaint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody wants who turns to the college (诉求). */
public enum ComplaintKind {
  INQUIRY("咨询"),
  HELP("求助"),
  SUGGESTION("建议"),
  /** The only kind that rates and clusters count. */
  COMPLAINT("投诉"),
  /** Sealed, whatever it is about. */
  REPORT("举报");

  private final String written;

  ComplaintKind(String written) {
    this.written = written;
  }

  /** Reads a name, or what stands for it on paper. */
  public static Optional<ComplaintKind> of(String text) {
    String wanted = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(wanted) || kind.written.equals(wanted))
        .findFirst();
  }
}
