package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import java.util.List;

/** Warnings: raised, answered, with what effect, late, and back again. */
final class WarningChapter implements Chapter {
  private static final List<String> COLOURS = List.of("RED", "ORANGE", "YELLOW", "BLUE");
  private static final int NAMED = 5;

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.warnings");
    raised(draft);
    effect(draft);
    new EffectChapter().write(draft);
    overdue(draft);
    relapsed(draft);
  }

  private static void raised(Draft draft) {
    Value raised = Measures.RAISED.of(draft.now(), null);
    Value withdrawn = Measures.WITHDRAWN.of(draft.now(), null);
    Value open = Measures.OPEN.of(draft.now(), null);
    draft.say(
        raised.count() == 0 ? "warning.none" : "warning.raised",
        List.of(raised, withdrawn, open),
        draft.shown(raised),
        draft.parts(
            raised, "warning.colour", COLOURS.stream().map(one -> colour(draft, one)).toList()),
        draft.shown(withdrawn),
        draft.shown(open));
  }

  private static Draft.Part colour(Draft draft, String colour) {
    return new Draft.Part(
        draft.words().text("colour." + colour),
        draft.now().within(Aggregate.SUM, Counted.WARNING, null, colour));
  }

  private static void effect(Draft draft) {
    Value over = Measures.WITH_EFFECT.of(draft.now(), null);
    Value answered = Measures.ANSWERED.of(draft.now(), null);
    draft.say(
        answered.rows() == 0 ? "warning.effect" : "warning.effect.answered",
        List.of(over, answered),
        draft.shown(over),
        draft.sheet().shown(answered.rows()),
        draft.shownPart(answered),
        draft.percent(answered));
  }

  private static void overdue(Draft draft) {
    Value late = Measures.OVERDUE.of(draft.now(), null);
    if (late.count() == 0) {
      draft.say("warning.in-time", List.of(late));
      return;
    }
    draft.say(
        "warning.overdue",
        List.of(late),
        draft.shown(late),
        draft.unitsWith(unit -> Measures.OVERDUE.of(draft.now(), unit).count() > 0));
  }

  private static void relapsed(Draft draft) {
    Value back = Measures.RELAPSED.of(draft.now(), null);
    if (back.count() > 0) {
      List<String> named =
          draft.now().rows(Counted.WARNING_RELAPSED).stream()
              .map(WarningNames.of(draft)::of)
              .distinct()
              .toList();
      draft.say(
          "warning.relapsed",
          List.of(back),
          draft.shown(back),
          draft.words().first(NAMED, named, named.size()));
    }
  }
}
