package io.vigil.monitor.alert.channel;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** Makes messages as long as a channel allows: it counts bytes, not characters. */
final class Fitting {
  private Fitting() {}

  /**
   * How many lines fit.
   *
   * @param lines how many there are
   * @param withLines the text with so many lines
   */
  static int lines(int lines, int mostBytes, IntFunction<String> withLines) {
    int most = lines;
    int least = 0;
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (bytes(withLines.apply(middle)) <= mostBytes) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least;
  }

  /** The beginning of a text that has no more than so many bytes, whole characters only. */
  static String cut(String text, int mostBytes) {
    int left = mostBytes;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      left -= bytes(Character.toString(character));
      if (left < 0) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end);
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
