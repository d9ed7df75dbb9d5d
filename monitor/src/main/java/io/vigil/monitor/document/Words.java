package io.vigil.monitor.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The few words that the formats add to a document, in its language. */
public final class Words {
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle words;
  private final Locale language;

  public Words(Locale language) {
    this.language = language;
    words = ResourceBundle.getBundle("io.vigil.monitor.document.words", language, NO_FALLBACK);
  }

  public static Words of(Document document) {
    return new Words(document.head().language());
  }

  public String word(String key) {
    return words.getString(key);
  }

  /** A date as it is written under a document. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(word("date"), language).format(date);
  }
}
