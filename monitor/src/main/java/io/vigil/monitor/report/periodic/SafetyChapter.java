package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** Whether safety was talked about (安全专题研讨), and what was decided. */
final class SafetyChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    Value held = Measures.SAFETY_DISCUSSIONS.of(draft.now(), null);
    Value decided = Measures.SAFETY_DECISIONS.of(draft.now(), null);
    draft.chapter("chapter.safety");
    draft.say(
        held.count() == 0 ? "safety.none" : "safety.held",
        List.of(held, decided),
        draft.shown(held),
        draft.sheet().shown(decided.count()));
  }
}
