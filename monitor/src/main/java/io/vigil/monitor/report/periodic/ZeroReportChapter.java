package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fewer incidents can mean less reporting: where zero reports are missing that were there before,
 * the numbers of both periods cannot be compared, and the report says so, of all that it is about
 * or of single units.
 */
final class ZeroReportChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    List<String> units = draft.frame().units().stream().filter(unit -> fell(draft, unit)).toList();
    if (!isComparable(draft)) {
      incomparable(draft, units.isEmpty() ? List.of(draft.frame().top()) : units);
      return;
    }
    if (!units.isEmpty()) {
      draft.say(
          "zero.incomparable-units",
          units.stream().map(unit -> Measures.ZERO_DUE.of(draft.now(), unit)).toList(),
          names(draft, units),
          draft.before());
    }
    awaited(draft);
  }

  private static void incomparable(Draft draft, List<String> units) {
    Value now = Measures.ZERO_DUE.of(draft.now(), null);
    Value before = Measures.ZERO_DUE.of(draft.frame().past(), null);
    draft.say(
        "zero.incomparable",
        List.of(now, before),
        Long.toString(now.rows()),
        Long.toString(now.part()),
        Long.toString(before.rows()),
        Long.toString(before.part()),
        names(draft, units),
        draft.before());
    long months = months(draft.now());
    long monthsBefore = months(draft.frame().past());
    if (now.rows() != before.rows() && months != monthsBefore && !draft.sheet().isOpen()) {
      draft.say(
          "zero.months", List.of(now, before), Long.toString(months), Long.toString(monthsBefore));
    }
  }

  /** Terms of two years do not begin on the same day: one can have a month more. */
  private static long months(Pool pool) {
    return pool.rows(Counted.ZERO_REPORT).stream().map(Row::period).distinct().count();
  }

  /** Those of a month are due some days after it: until then nobody knows what will be missing. */
  private static void awaited(Draft draft) {
    Value owed = Measures.ZERO_OWED.of(draft.now(), null);
    Value before = Measures.ZERO_DUE.of(draft.frame().past(), null);
    if (before.rows() > 0 && owed.rows() > Measures.ZERO_DUE.of(draft.now(), null).rows()) {
      draft.say("zero.awaited", List.of(owed), draft.before());
    }
  }

  private static String names(Draft draft, List<String> units) {
    return draft.words().list(units.stream().map(draft::unitName).toList());
  }

  static boolean isComparable(Draft draft) {
    return !fell(draft, null);
  }

  private static boolean fell(Draft draft, @Nullable String unit) {
    return draft
        .frame()
        .tolerated()
        .isBetween(
            Measures.ZERO_DUE.of(draft.frame().past(), unit).value(),
            Measures.ZERO_DUE.of(draft.now(), unit).value());
  }
}
