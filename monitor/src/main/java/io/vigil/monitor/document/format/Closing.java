package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.font.DocumentFont;

/**
 * Where issuer and date stand below a letter: the date four characters from the right edge and the
 * issuer in the middle above it; a longer issuer two characters from the edge and the date in the
 * middle below it (GB/T 9704-2012, 7.3.5.2).
 *
 * @param issuer from the right edge, in characters
 * @param date from the right edge, in characters
 * @param text the date as it is written
 */
record Closing(double issuer, double date, String text) {
  private static final double DATE = 4;
  private static final double LONG_ISSUER = 2;

  static Closing of(Document document) {
    var font = DocumentFont.get();
    String text = Words.of(document).date(document.head().date());
    double dateWidth = font.width(text, 1);
    double issuerWidth = font.width(document.head().issuer(), 1);
    double issuer = DATE + (dateWidth - issuerWidth) / 2;
    return issuer >= LONG_ISSUER
        ? new Closing(issuer, DATE, text)
        : new Closing(LONG_ISSUER, LONG_ISSUER + (issuerWidth - dateWidth) / 2, text);
  }
}
