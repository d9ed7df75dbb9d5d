package io.vigil.monitor.document.format;

import java.util.List;

/** A file would not be what the document says; nothing is handed out. */
public final class UnfitDocumentException extends RuntimeException {
  private final transient List<String> faults;

  public UnfitDocumentException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }

  static void ifAny(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new UnfitDocumentException(faults);
    }
  }
}
