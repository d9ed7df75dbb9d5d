package io.vigil.app.rest;

import io.vigil.api.message.Rejection;
import java.util.List;
import java.util.Locale;

/** A trial that cannot be run; pages say why in their own words. */
public final class TrialRefused extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    CLEAR_MARGIN,
    NOTHING_PROPOSED,
    NOTHING_STORED,
    ORDER,
    PERIODS,
    RUN_LENGTH,
    TOO_MANY,
    WINDOW
  }

  private final Why why;
  private final List<String> words;

  TrialRefused(Kind kind, Why why, String message, String... words) {
    super(kind, "trial." + code(why), escaped(message, words), (Object[]) words);
    this.why = why;
    this.words = List.of(words);
  }

  private static String escaped(String message, String... words) {
    return words.length == 0 ? message : message.replace("%", "%%");
  }

  private static String code(Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Why why() {
    return why;
  }

  /** What the sentence is about. */
  public List<String> words() {
    return words;
  }
}
