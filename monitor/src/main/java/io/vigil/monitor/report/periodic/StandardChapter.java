package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** Standards and rules: in force, to be revised, checked. */
final class StandardChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.standards");
    Value all = Measures.STANDARDS.of(draft.now(), null);
    if (all.count() == 0) {
      draft.say("standard.none", List.of(all));
      return;
    }
    Value current = Measures.STANDARDS_CURRENT.of(draft.now(), null);
    Value checks = Measures.STANDARD_CHECKS.of(draft.now(), null);
    Value followed = Measures.STANDARDS_FOLLOWED.of(draft.now(), null);
    draft.say(
        "standard.state",
        List.of(all, current, checks, followed),
        draft.shown(all),
        draft.rest(current),
        draft.shown(checks),
        draft.shown(followed));
  }
}
