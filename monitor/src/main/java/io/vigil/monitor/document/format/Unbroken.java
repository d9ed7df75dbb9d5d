package io.vigil.monitor.document.format;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How wide the widest piece of a text is that is not to be broken, in ems. */
final class Unbroken {
  /** A stroke between two dates goes to the next line with the second. */
  private static final Pattern SPACE = Pattern.compile("(?<!/)\\s+");

  /**
   * The number of a case with the word before it, or one Chinese character or one figure or word of
   * letters, with the signs that stay at it.
   */
  private static final Pattern PIECE =
      Pattern.compile(
          "(?:(?<!\\p{IsHan})\\p{IsHan}{1,4}|\\p{IsHan}{0,2})〔\\d{4}〕\\d+号[，。；、：）”]*"
              + "|[（〔“]*(?:\\p{IsHan}|[^\\p{IsHan}（〔“，。；、：）〕”]+)[，。；、：）〕”]*");

  private static final int FIRST_WIDE = 0x2010;

  /** In the fonts that stand in where one is missing letters are wider than in a Chinese font. */
  private static final double LETTER = 0.65;

  private static final double SIGN = 0.36;

  /** Signs of calculation are wider than those between words, and of all fonts in these most. */
  private static final String WIDE_SIGNS = "+<=>~±×÷";

  private static final double WIDE_SIGN = 0.84;
  private static final double PERCENT = 0.95;

  /** Word processors set Chinese characters apart from the letters beside them. */
  private static final Pattern BESIDE =
      Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\\p{IsHan})");

  private static final double APART = 0.25;

  private Unbroken() {}

  /**
   * @param whole up to this width words stay whole
   */
  static double ems(String text, double whole) {
    return Arrays.stream(SPACE.split(text))
        .mapToDouble(word -> width(word) <= whole ? width(word) : longest(word))
        .max()
        .orElse(0);
  }

  private static double longest(String word) {
    return PIECE.matcher(word).results().mapToDouble(one -> width(one.group())).max().orElse(0);
  }

  /** Of a text in one line. */
  static double width(String text) {
    return text.codePoints().mapToDouble(Unbroken::width).sum()
        + BESIDE.matcher(text).results().count() * APART;
  }

  private static double width(int one) {
    if (one >= FIRST_WIDE) {
      return 1;
    }
    if (Character.isLetterOrDigit(one)) {
      return LETTER;
    }
    return one == '%' ? PERCENT : sign(one);
  }

  private static double sign(int one) {
    return WIDE_SIGNS.indexOf(one) >= 0 ? WIDE_SIGN : SIGN;
  }
}
