package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import java.util.List;

/**
 * Fewer incidents can mean less reporting: where zero reports are missing that were there before,
 * the numbers of both periods cannot be compared, and the report says so.
 */
final class ZeroReportChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    List<String> silent = silent(draft);
    if (silent.isEmpty()) {
      return;
    }
    Value now = Measures.ZERO_DUE.of(draft.now(), null);
    Value before = Measures.ZERO_DUE.of(draft.frame().past(), null);
    draft.say(
        "zero.incomparable",
        List.of(now, before),
        Long.toString(now.rows()),
        Long.toString(now.part()),
        Long.toString(before.rows()),
        Long.toString(before.part()),
        draft.words().list(silent.stream().map(draft::unitName).toList()),
        draft.before());
  }

  static boolean isComparable(Draft draft) {
    return silent(draft).isEmpty();
  }

  /** The units that the report lists, or else the one that it is about. */
  private static List<String> silent(Draft draft) {
    List<String> fell = draft.frame().units().stream().filter(unit -> fell(draft, unit)).toList();
    String top = draft.frame().top();
    return fell.isEmpty() && fell(draft, top) ? List.of(top) : fell;
  }

  private static boolean fell(Draft draft, String unit) {
    Double now = Measures.ZERO_DUE.of(draft.now(), unit).value();
    Double before = Measures.ZERO_DUE.of(draft.frame().past(), unit).value();
    return now != null && before != null && now < before;
  }
}
