package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** Data that fell due, and zero reports. */
final class DataChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.data");
    data(draft);
    zeroReports(draft);
  }

  private static void data(Draft draft) {
    Value due = Measures.DATA_DUE.of(draft.now(), null);
    Value inTime = Measures.DATA_ON_TIME.of(draft.now(), null);
    Value missing = Measures.DATA_MISSING.of(draft.now(), null);
    if (due.count() == 0) {
      draft.say("data.none", List.of(due));
      return;
    }
    draft.say(
        "data.due",
        List.of(due, inTime, missing),
        draft.shown(due),
        draft.percent(inTime),
        draft.shown(missing));
    if (missing.count() > 0 && !draft.sheet().isOpen()) {
      draft.say(
          "data.missing",
          List.of(missing),
          draft.unitsWith(unit -> Measures.DATA_MISSING.of(draft.now(), unit).count() > 0));
    }
  }

  private static void zeroReports(Draft draft) {
    Value owed = Measures.ZERO_OWED.of(draft.now(), null);
    Value filed = Measures.ZERO_FILED.of(draft.now(), null);
    if (owed.count() == 0) {
      draft.say("zero.none", List.of(owed));
      return;
    }
    draft.say(
        "zero.filed",
        List.of(owed, filed),
        draft.shown(owed),
        draft.shown(filed),
        draft.words().date(draft.frame().asOf()));
    if (filed.count() < owed.count() && !draft.sheet().isOpen()) {
      draft.say("zero.open", List.of(owed, filed), draft.unitsWith(unit -> owes(draft, unit)));
    }
  }

  private static boolean owes(Draft draft, String unit) {
    return Measures.ZERO_FILED.of(draft.now(), unit).count()
        < Measures.ZERO_OWED.of(draft.now(), unit).count();
  }
}
