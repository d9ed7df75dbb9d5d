package io.vigil.monitor.report.figure;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.ReportYears;
import io.vigil.monitor.report.ReferencePart;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names how many measures, persons or cases of a report something was concluded of, such as {@code
 * concluded~measure-effective~2023-24~2025-26~D02}, or of measures {@code
 * concluded~measure-effective~2026-10-01~2026-10-31~D02}.
 *
 * @param from first school year, calendar year or day
 * @param to last one
 * @param unit subtree that is counted; {@code null} for the whole college
 */
public record ConcludedKey(Concluded what, String from, String to, @Nullable String unit) {
  private static final String KIND = "concluded";
  private static final int PARTS = 5;
  private static final int A_DAY = "2026-10-01".length();

  public static boolean isOne(String reference) {
    return reference.startsWith(KIND + ReferencePart.SEPARATOR);
  }

  public String text() {
    return String.join(
        ReferencePart.SEPARATOR, KIND, what.code(), from, to, ReferencePart.written(unit));
  }

  /** The reference that was written so; refuses what no report has written. */
  public static ConcludedKey parse(String text) {
    String[] parts = text.split(ReferencePart.SEPARATOR, -1);
    if (parts.length != PARTS || !isOne(text)) {
      throw Rejection.notFound("figure", text);
    }
    ReferencePart.requireInOrder(parts[2], parts[3]);
    Concluded what = Concluded.of(parts[1]).orElseThrow(() -> Rejection.notFound("figure", text));
    try {
      var key = new ConcludedKey(what, parts[2], parts[3], ReferencePart.read(parts[4]));
      key.requireReadable();
      return key;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Rejection.notFound("figure", text);
    }
  }

  /** Whether it is of the warnings of some days, whose measures alone are told of these. */
  public boolean isOfDays() {
    return what.isOfMeasures() && from.length() == A_DAY && to.length() == A_DAY;
  }

  private void requireReadable() {
    if (isOfDays()) {
      LocalDate.parse(from);
      LocalDate.parse(to);
    } else {
      ReportYears.of(from, to);
    }
  }
}
