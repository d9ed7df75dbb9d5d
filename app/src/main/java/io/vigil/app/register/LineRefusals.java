package io.vigil.app.register;

import io.vigil.api.message.Rejection;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line of a table that somebody sends: which line, which field, what then. */
public final class LineRefusals {
  private LineRefusals() {}

  /**
   * @param line as people count, from 1
   * @throws Rejection if nothing is written, or more than fits
   */
  public static String required(int line, String field, @Nullable String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty()) {
      throw Rejection.invalid("framework.line-missing", "Line %d: '%s' is missing.", line, field);
    }
    if (text.length() > longest) {
      throw Rejection.invalid(
          "framework.line-too-long",
          "Line %d: '%s' has %d characters; write at most %d.",
          line,
          field,
          text.length(),
          longest);
    }
    return text;
  }

  public static Rejection unknownUnit(int line, String field, String written) {
    return Rejection.invalid(
        "framework.unknown-unit",
        "Line %d: '%s' is '%s'; the college has no such department, write its id or name.",
        line,
        field,
        written);
  }

  public static Rejection unknown(int line, String field, String written, Iterable<String> known) {
    return Rejection.invalid(
        "framework.unknown",
        "Line %d: '%s' is '%s'; write one of %s.",
        line,
        field,
        written,
        known);
  }

  public static Rejection twice(int line, String written, int earlier) {
    return Rejection.invalid(
        "framework.twice",
        "Line %d: '%s' stands in line %d already; send each once.",
        line,
        written,
        earlier);
  }
}
