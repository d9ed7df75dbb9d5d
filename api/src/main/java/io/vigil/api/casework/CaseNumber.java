package io.vigil.api.casework;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a case as people write it, such as {@code 预警〔2026〕0037号}. Numbers are given in the
 * order of the stored events, so that they are the same after a rebuild.
 *
 * @param year calendar year in which the case was opened, in the college's time zone
 * @param number from 1, by kind and year
 */
public record CaseNumber(CaseKind kind, int year, int number) {
  private static final Pattern WRITTEN = Pattern.compile("(\\p{IsHan}+)〔(\\d{4})〕(\\d{4,9})号");

  public CaseNumber {
    if (number < 1) {
      throw new IllegalArgumentException("case numbers begin at 1, not at " + number);
    }
  }

  /** As on screen and paper. */
  public String text() {
    return "%s〔%d〕%04d号".formatted(kind.head(), year, number);
  }

  /**
   * Reads what {@link #text} writes.
   *
   * @throws IllegalArgumentException if it is no case number
   */
  public static CaseNumber parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (written.matches()) {
      for (CaseKind kind : CaseKind.values()) {
        if (kind.isHeaded(written.group(1))) {
          return new CaseNumber(
              kind, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
        }
      }
    }
    throw new IllegalArgumentException("'%s' is no case number.".formatted(text));
  }
}
