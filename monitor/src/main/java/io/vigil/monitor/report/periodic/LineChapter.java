package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** How many series of control points lie inside their lines. */
final class LineChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.lines");
    Value judged = Measures.JUDGED.of(draft.now(), null);
    if (judged.count() == 0) {
      draft.say("line.none", List.of(judged));
      return;
    }
    Value inside = Measures.IN_LINE.of(draft.now(), null);
    Value share = Measures.IN_LINE_SHARE.of(draft.now(), null);
    draft.say(
        "line.share",
        List.of(judged, inside, share),
        draft.shown(judged),
        draft.shown(inside),
        draft.percent(share),
        draft.rest(inside));
    warnings(draft);
    new UnitTable(
            "table.lines",
            List.of(
                Measures.JUDGED,
                Measures.IN_LINE,
                colour("BLUE"),
                colour("YELLOW"),
                colour("ORANGE"),
                colour("RED"),
                Measures.IN_LINE_SHARE))
        .write(draft);
  }

  /** Both are read side by side, and do not count the same. */
  private static void warnings(Draft draft) {
    Value raised = Measures.RAISED.of(draft.now(), null);
    Value open = Measures.OPEN.of(draft.now(), null);
    draft.say("line.warnings", List.of(raised, open), draft.shown(raised), draft.shown(open));
  }

  private static Measure colour(String name) {
    return Measure.count("colour." + name, Counted.IN_LINE, name);
  }
}
