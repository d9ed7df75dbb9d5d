package io.vigil.monitor.report.periodic;

import io.vigil.api.report.ReportKind;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.RateRatio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Incidents and errors of the period, and whether their number says anything. */
final class IncidentChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.incidents");
    Value cases = Measures.CASES.of(draft.now(), null);
    Value reported = Measures.REPORTED.of(draft.now(), null);
    Value lapses = Measures.LAPSES.of(draft.now(), null);
    String rule = cases.count() == 0 ? "incident.none" : "incident.some";
    draft.say(
        rule,
        draft.is(ReportKind.EXCERPT) ? rule + ".excerpt" : rule,
        List.of(cases, reported, lapses),
        draft.shown(cases),
        grades(draft, cases),
        draft.shown(reported),
        draft.shown(lapses));
    change(draft, cases);
  }

  private static String grades(Draft draft, Value cases) {
    return draft.parts(
        cases,
        "incident.grade",
        Stream.of(Severity.values())
            .map(
                grade ->
                    new Draft.Part(
                        draft.words().severity(grade.name()),
                        draft
                            .now()
                            .within(Aggregate.SUM, Counted.CASE_OF_GRADE, null, grade.name())))
            .toList());
  }

  /**
   * Counts that differ by no more than chance may say nothing; a finding would tell a hidden one.
   */
  private static void change(Draft draft, Value cases) {
    Value before = Measures.CASES.of(draft.frame().past(), null);
    if (!ZeroReportChapter.isComparable(draft)
        || draft.sheet().isHidden(before.count())
        || draft.sheet().isHidden(cases.count())) {
      draft.say("incident.before", List.of(before, cases), draft.before(), draft.shown(before));
    } else {
      ratio(draft.frame(), before.count(), cases.count())
          .ifPresent(
              ratio ->
                  draft.say(
                      ratio.isWithinChance() ? "incident.within-chance" : "incident.significant",
                      List.of(before, cases),
                      draft.before(),
                      draft.shown(before)));
    }
    new ZeroReportChapter().write(draft);
  }

  /** Periods that are over stand for each other, whatever days they have. */
  private static Optional<RateRatio> ratio(Frame frame, long before, long now) {
    return frame.isRunning()
        ? RateRatio.of(before, Frame.length(frame.daysBefore()), now, frame.elapsed())
        : RateRatio.of(before, 1, now, 1);
  }
}
