package io.vigil.monitor.document.format;

import io.vigil.monitor.document.DocumentHead;
import java.util.Map;

/**
 * How large the characters and lines of a document are.
 *
 * @param text of the characters of the text, in points
 * @param title of those of the title
 * @param word the sizes of the Word file
 */
record Setting(double text, double title, Word word) {
  /** As GB/T 9704-2012 asks: 22 lines of 28 characters. */
  static final Setting OFFICIAL =
      new Setting(15.79, 22, new Word(32, -5, 316, 579, 44, 680, 24, 21));

  /** What is set into another document: 33 lines of 36 characters between the same margins. */
  static final Setting ENCLOSED = new Setting(12, 16, new Word(24, 0, 240, 386, 32, 520, 21, 18));

  /**
   * Characters are measured in half points, all else in twentieths of a point.
   *
   * @param spacing what is put between the characters, so that a line holds as many as it should
   * @param character from the beginning of one to that of the next
   */
  record Word(
      int text,
      int spacing,
      int character,
      int line,
      int title,
      int titleLine,
      int caption,
      int table) {

    /** A part of a Word file with the sizes in their places. */
    String in(String part) {
      var sizes =
          Map.of(
              "{text}", text,
              "{spacing}", spacing,
              "{indent}", 2 * character,
              "{line}", line,
              "{title}", title,
              "{title-line}", titleLine,
              "{caption}", caption,
              "{table}", table);
      String filled = part;
      for (var size : sizes.entrySet()) {
        filled = filled.replace(size.getKey(), Integer.toString(size.getValue()));
      }
      return filled;
    }
  }

  /** The size of the characters in tables, in points. */
  double table() {
    return word.table() / 2.0;
  }

  static Setting of(DocumentHead head) {
    return isEnclosed(head) ? ENCLOSED : OFFICIAL;
  }

  static boolean isEnclosed(DocumentHead head) {
    return Boolean.TRUE.equals(head.enclosed());
  }
}
