package io.vigil.api.diagnosis;

/**
 * Counts characters as Word and WPS count 字数, which is how reviewers measure a text: every Chinese
 * character and every full-width mark is one, and so is every run of other characters between
 * spaces, such as {@code 2025}, {@code PLC} or {@code 93.5%}. Spaces and line ends count nothing.
 *
 * <p>Dashes, dots and quotation marks that both scripts share ({@code — … “ ” ‘ ’ ·}) are Chinese
 * unless a Latin letter or digit stands on either side of them. Source: the count that Word shows
 * for documents in Chinese; the limits are those of annex 2 of the Tibet plan.
 */
public final class WordCount {
  private static final String SHARED = "—…“”‘’·";

  private WordCount() {}

  /** 字数 of a text; 0 of an empty one. */
  public static int of(String text) {
    int[] points = text.codePoints().toArray();
    int count = 0;
    boolean inRun = false;
    for (int i = 0; i < points.length; i++) {
      boolean chinese = isChinese(points, i);
      boolean run = !chinese && !isSpace(points[i]);
      if (chinese || run && !inRun) {
        count++;
      }
      inRun = run;
    }
    return count;
  }

  private static boolean isChinese(int[] points, int at) {
    return SHARED.indexOf(points[at]) >= 0
        ? !(isLatin(points, at - 1) && isLatin(points, at + 1))
        : isChinese(points[at]);
  }

  private static boolean isLatin(int[] points, int at) {
    return at >= 0
        && at < points.length
        && Character.isLetterOrDigit(points[at])
        && !isChinese(points[at]);
  }

  private static boolean isChinese(int point) {
    if (Character.isIdeographic(point)) {
      return true;
    }
    Character.UnicodeBlock block = Character.UnicodeBlock.of(point);
    return !isSpace(point)
        && (block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
            || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
            || block == Character.UnicodeBlock.CJK_COMPATIBILITY
            || block == Character.UnicodeBlock.CJK_COMPATIBILITY_FORMS
            || block == Character.UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS
            || block == Character.UnicodeBlock.HIRAGANA
            || block == Character.UnicodeBlock.KATAKANA
            || block == Character.UnicodeBlock.BOPOMOFO);
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }
}
