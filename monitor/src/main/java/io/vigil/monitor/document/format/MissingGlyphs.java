package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.font.DocumentFont;
import java.util.List;

/** The characters of a document that would be empty boxes on paper. */
final class MissingGlyphs {

  private MissingGlyphs() {}

  static List<String> of(Document document) {
    var font = DocumentFont.get();
    return DocumentText.of(document)
        .flatMapToInt(font::missing)
        .distinct()
        .mapToObj(MissingGlyphs::described)
        .toList();
  }

  private static String described(int codePoint) {
    return "no glyph for %s (U+%04X, %s)"
        .formatted(Character.toString(codePoint), codePoint, Character.getName(codePoint));
  }
}
