package io.vigil.monitor.document.format;

import java.util.List;
import java.util.Optional;

/** Reads the text of a PDF file beside what is to be read in it, until they differ. */
final class PdfReading {
  private static final int EXCERPT = 40;

  private final String text;
  private int at;

  private PdfReading(String text) {
    this.text = text;
  }

  /** Where the text differs, if it does. */
  static Optional<String> difference(List<Printed> expected, String text) {
    var reading = new PdfReading(text);
    for (Printed part : expected) {
      if (!reading.take(part)) {
        return Optional.of(
            "instead of \"%s\" the file has %s".formatted(part.text(), reading.excerpt()));
      }
    }
    return reading.at == text.length()
        ? Optional.empty()
        : Optional.of("text that the document has not: " + reading.excerpt());
  }

  private boolean take(Printed part) {
    String words = PdfPages.normal(part.text());
    return take(words) || take(PdfPages.normal(part.tableHead()) + words);
  }

  private boolean take(String words) {
    boolean found = text.startsWith(words, at);
    at += found ? words.length() : 0;
    return found;
  }

  private String excerpt() {
    return "\"" + text.substring(at, Math.min(text.length(), at + EXCERPT)) + "\"";
  }
}
