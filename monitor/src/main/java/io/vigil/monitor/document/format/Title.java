package io.vigil.monitor.document.format;

import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.font.DocumentFont;

/** Breaks a long title into lines of about the same length, as GB/T 9704-2012 7.3.1 asks. */
final class Title {
  private static final double WIDTH = 430;

  private Title() {}

  static String broken(DocumentHead head) {
    String title = head.title();
    double size = Setting.of(head).title();
    int lines = (int) Math.ceil(width(title, size) / WIDTH);
    var broken = new StringBuilder();
    int from = 0;
    for (int line = lines; line > 1; line--) {
      int end = end(title, from, width(title.substring(from), size) / line, size);
      if (end > from && end < title.length()) {
        broken.append(title, from, end).append('\n');
        from = end;
      }
    }
    return broken.append(title, from, title.length()).toString();
  }

  /** Where a line of about a width may end: never inside a word or a number. */
  private static int end(String title, int from, double width, double size) {
    int end = from;
    while (end < title.length() && width(title.substring(from, end), size) < width) {
      end = title.offsetByCodePoints(end, 1);
    }
    while (end < title.length() && inside(title, end)) {
      end++;
    }
    return end;
  }

  private static boolean inside(String title, int at) {
    return word(title.charAt(at - 1)) && word(title.charAt(at));
  }

  private static boolean word(char character) {
    return character > ' ' && character < 0x250;
  }

  private static double width(String text, double size) {
    return DocumentFont.get().width(text, size);
  }
}
