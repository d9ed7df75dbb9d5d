package io.vigil.command.table;

/** What a text may hold to be read, stored and shown. */
public final class Texts {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST_SHOWN = 200;

  private Texts() {}

  /** Without characters that got lost, cannot be stored, or are half of one. */
  static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c == REPLACEMENT) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** A refused value as it can be stored and shown. */
  public static String shown(String text) {
    return mended(text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
  }

  static String mended(String text) {
    if (isSound(text)) {
      return text;
    }
    var mended = new StringBuilder(text);
    for (int i = 0; i < mended.length(); i++) {
      char c = mended.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        mended.setCharAt(i, REPLACEMENT);
      }
    }
    return mended.toString();
  }
}
