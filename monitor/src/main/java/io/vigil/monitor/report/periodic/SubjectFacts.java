package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.analysis.Outcomes;
import io.vigil.monitor.report.figure.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was done about a programme or course: measures and what they did, and its self-diagnosis.
 */
record SubjectFacts(Draft draft, String unit, List<Registers.Warned> warned) {
  private static final Set<String> SUBMITTED = Set.of("SUBMITTED", "FROZEN", "PUBLIC");

  void write() {
    measures();
    draft.say("subject.diagnosis." + unit, diagnosis(), List.of());
  }

  /** Outsiders read no counts of programmes: beside those of a faculty they would tell others. */
  private void measures() {
    if (draft.sheet().isOpen()) {
      return;
    }
    Value relapsed = Measures.RELAPSED.of(draft.now(), unit);
    Outcomes found = Outcomes.of(warned.stream().flatMap(one -> one.measures().stream()).toList());
    draft.say(
        "subject.measures." + unit,
        warned.isEmpty() ? "subject.no-warnings" : "subject.measures",
        Stream.concat(Stream.of(relapsed), draft.concluded(found, unit).stream()).toList(),
        EffectChapter.told(draft, found),
        draft.shown(relapsed),
        Long.toString(since()));
  }

  /** Those of the list that came back after the period, up to the day of the report. */
  private long since() {
    LocalDate last = draft.frame().days().last();
    return warned.stream()
        .map(Registers.Warned::back)
        .filter(day -> day != null && day.isAfter(last))
        .count();
  }

  private String diagnosis() {
    String state = draft.frame().registers().diagnoses(List.of(unit)).get(unit);
    if (state == null) {
      return "subject.diagnosis.none";
    }
    return SUBMITTED.contains(state) ? "subject.diagnosis.done" : "subject.diagnosis.open";
  }
}
