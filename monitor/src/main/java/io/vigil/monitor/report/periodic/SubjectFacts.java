package io.vigil.monitor.report.periodic;

import io.vigil.monitor.report.figure.Value;
import java.util.List;
import java.util.Set;

/**
 * What was done about a programme or course: measures and what they did, and its self-diagnosis.
 */
record SubjectFacts(Draft draft, String unit) {
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
    draft.say(
        "subject.measures." + unit,
        verified.count() == 0 ? "subject.no-measures" : "subject.measures",
        List.of(verified, effective, relapsed),
        draft.shown(verified),
        draft.shown(effective),
        draft.shown(relapsed));
  }

  private String diagnosis() {
    String state = draft.frame().registers().diagnoses(List.of(unit)).get(unit);
    if (state == null) {
      return "subject.diagnosis.none";
    }
    return SUBMITTED.contains(state) ? "subject.diagnosis.done" : "subject.diagnosis.open";
  }
}
