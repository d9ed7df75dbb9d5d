package io.vigil.command.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What is wrong and what to do about it, in the language of whoever sent it; English else. */
public final class Reasons {
  private static final String BUNDLE = "io.vigil.command.reasons";
  private static final Control NO_GUESS = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Reasons() {}

  public static String text(String key, Locale locale, Object... arguments) {
    String pattern =
        ResourceBundle.getBundle(BUNDLE, locale, Reasons.class.getClassLoader(), NO_GUESS)
            .getString(key);
    return String.format(Locale.ROOT, pattern, inWords(locale, arguments));
  }

  private static Object[] inWords(Locale locale, Object... arguments) {
    return Arrays.stream(arguments)
        .map(one -> one instanceof Localized localized ? localized.in(locale) : one)
        .toArray();
  }
}
