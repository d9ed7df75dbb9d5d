package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.analysis.Outcome;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Value verified = Measures.VERIFIED.of(draft.now(), unit);
    Value effective = Measures.EFFECTIVE.of(draft.now(), unit);
    Value relapsed = Measures.RELAPSED.of(draft.now(), unit);
    Map<Outcome, Long> outcomes = outcomes();
    draft.say(
        "subject.measures." + unit,
        rule(outcomes.isEmpty(), verified.count() == 0),
        List.of(verified, effective, relapsed),
        draft.shown(verified),
        draft.shown(effective),
        draft.shown(relapsed),
        Long.toString(outcomes.values().stream().mapToLong(Long::longValue).sum()),
        told(outcomes));
  }

  private static String rule(boolean noMeasures, boolean noneVerified) {
    if (noMeasures) {
      return noneVerified ? "subject.no-measures" : "subject.measures";
    }
    return noneVerified ? "subject.outcomes" : "subject.outcomes.verified";
  }

  private Map<Outcome, Long> outcomes() {
    Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    warned.stream()
        .flatMap(one -> one.measures().stream())
        .forEach(told -> outcomes.merge(told.outcome(), 1L, Long::sum));
    return outcomes;
  }

  private String told(Map<Outcome, Long> outcomes) {
    Words words = draft.words();
    return words.list(
        outcomes.entrySet().stream()
            .map(
                one ->
                    words.text(
                        "subject.outcome",
                        words.text("verdict." + one.getKey()),
                        Long.toString(one.getValue())))
            .toList());
  }

  private String diagnosis() {
    String state = draft.frame().registers().diagnoses(List.of(unit)).get(unit);
    if (state == null) {
      return "subject.diagnosis.none";
    }
    return SUBMITTED.contains(state) ? "subject.diagnosis.done" : "subject.diagnosis.open";
  }
}
