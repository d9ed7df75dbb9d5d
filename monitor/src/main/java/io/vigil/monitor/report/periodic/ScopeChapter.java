package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import io.vigil.monitor.report.text.Differences;
import java.util.List;

/** What the report is about, and as of when. */
final class ScopeChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    Frame frame = draft.frame();
    draft.chapter("chapter.scope");
    draft.say(
        Differences.AS_OF,
        List.of(),
        draft.period(),
        frame.unit() == null ? draft.words().text("whole-college") : draft.unitName(frame.unit()),
        draft.words().date(frame.days().first()),
        draft.words().date(frame.days().last()),
        draft.words().date(frame.asOf()),
        Long.toString(frame.elapsed()),
        Long.toString(Frame.length(frame.days())));
    if (draft.is(ReportKind.EXCERPT)) {
      draft.say("scope.excerpt", List.of(), draft.before(), draft.words().rules(frame.kind()));
      return;
    }
    if (!draft.is(ReportKind.SCORES)) {
      draft.say("scope.against", List.of(), draft.before());
    }
    draft.say("scope.rules", List.of(), draft.words().rules(frame.kind()));
  }
}
