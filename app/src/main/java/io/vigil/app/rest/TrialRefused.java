package io.vigil.app.rest;

import io.vigil.api.message.Rejection;
import java.util.List;

/** A trial that cannot be run; pages say why in their own words. */
public final class TrialRefused extends Rejection {
  private static final long serialVersionUID = 1L;

  /** Why; {@code trial.refused.} and this is the key of the sentence for pages. */
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
    super(kind, message);
    this.why = why;
    this.words = List.of(words);
  }

  public Why why() {
    return why;
  }

  /** What the sentence is about. */
  public List<String> words() {
    return words;
  }
}
