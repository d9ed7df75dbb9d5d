package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** Teaching checks with what they found and what became of it, and self-checks. */
final class CheckChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.checks");
    inspections(draft);
    selfChecks(draft);
  }

  private static void inspections(Draft draft) {
    Value made = Measures.INSPECTIONS.of(draft.now(), null);
    Value found = Measures.FINDINGS.of(draft.now(), null);
    Value settled = Measures.SETTLED.of(draft.now(), null);
    draft.say(
        "check.made",
        List.of(made, found, settled),
        draft.shown(made),
        draft.shown(found),
        draft.shown(settled));
    if (settled.count() < found.count() && !draft.sheet().isOpen()) {
      draft.say(
          "check.open",
          List.of(found, settled),
          draft.rest(settled),
          draft.unitsWith(unit -> isOpen(draft, unit)));
    }
  }

  private static boolean isOpen(Draft draft, String unit) {
    return Measures.SETTLED.of(draft.now(), unit).count()
        < Measures.FINDINGS.of(draft.now(), unit).count();
  }

  private static void selfChecks(Draft draft) {
    Value due = Measures.CHECKS_DUE.of(draft.now(), null);
    Value done = Measures.CHECKS_DONE.of(draft.now(), null);
    if (due.count() > 0) {
      draft.say("check.self", List.of(due, done), draft.shown(due), draft.shown(done));
    }
  }
}
