package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import io.vigil.monitor.report.analysis.Outcome;
import io.vigil.monitor.report.analysis.Outcomes;

/**
 * What came of the measures against the warnings of the period: the same rate of effective measures
 * (整改有效率) as in the analysis of three years, with what it is a share of. Outsiders read none of it.
 */
final class EffectChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    if (draft.sheet().isOpen()) {
      return;
    }
    Outcomes found = draft.outcomes(null);
    draft.say(
        draft.is(ReportKind.EXCERPT) ? "measures.effect.excerpt" : "measures.effect",
        draft.concluded(found, null),
        told(draft, found));
  }

  /** As a part of a sentence. */
  static String told(Draft draft, Outcomes found) {
    if (found.measures().isEmpty()) {
      return draft.words().text("effects.none");
    }
    String all =
        draft
            .words()
            .list(
                found.counts().entrySet().stream()
                    .map(
                        one ->
                            draft
                                .words()
                                .text(
                                    "subject.outcome",
                                    draft.words().text("verdict." + one.getKey()),
                                    Long.toString(one.getValue())))
                    .toList());
    return draft
        .words()
        .text(
            rule(found),
            Integer.toString(found.measures().size()),
            all,
            draft.words().percent(found.rate()),
            Long.toString(found.decided()),
            Long.toString(found.count(Outcome.EFFECTIVE)),
            Long.toString(found.unproved()),
            Long.toString(found.proved()));
  }

  private static String rule(Outcomes found) {
    if (found.decided() == 0) {
      return "effects.waiting";
    }
    return found.unproved() == 0 ? "effects.decided" : "effects.unproved";
  }
}
