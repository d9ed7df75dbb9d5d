package io.vigil.app.attachment;

/**
 * A part of a case, as {@code case~part}.
 *
 * @param whole id of the case; empty where none is named
 */
public record CasePart(String whole, String part) {
  private static final char BETWEEN = '~';

  public static CasePart of(String id) {
    int end = id.lastIndexOf(BETWEEN);
    return end < 0
        ? new CasePart("", id)
        : new CasePart(id.substring(0, end), id.substring(end + 1));
  }

  /** As evidence names it. */
  public String id() {
    return whole + BETWEEN + part;
  }
}
