package io.vigil.api.period;

/** A text that is no period; the message names the text and the forms that would do. */
public class PeriodFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  PeriodFormatException(String text, String expected) {
    super("'%s' is not a period; write %s".formatted(text, expected));
  }
}
