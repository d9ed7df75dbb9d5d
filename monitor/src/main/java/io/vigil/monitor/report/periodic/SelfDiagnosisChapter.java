package io.vigil.monitor.report.periodic;

import java.util.List;

/**
 * What the college concluded of itself, element by element; outsiders read what was handed in
 * alone.
 */
final class SelfDiagnosisChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.diagnosis");
    draft
        .frame()
        .diagnosis()
        .find()
        .filter(diagnosis -> diagnosis.submitted() || !draft.sheet().isOpen())
        .ifPresentOrElse(
            diagnosis -> write(draft, diagnosis), () -> draft.say("diagnosis.none", List.of()));
  }

  private static void write(Draft draft, SelfDiagnosis diagnosis) {
    boolean chinese = draft.words().isChinese();
    draft.say(
        diagnosis.submitted() ? "diagnosis.counts" : "diagnosis.open",
        List.of(),
        Integer.toString(diagnosis.elements().size()));
    diagnosis.elements().stream()
        .map(element -> element.conclusion().in(chinese))
        .distinct()
        .forEach(conclusion -> elements(draft, diagnosis, conclusion));
  }

  /** Those of which it was concluded alike, so that it takes few lines. */
  private static void elements(Draft draft, SelfDiagnosis diagnosis, String conclusion) {
    boolean chinese = draft.words().isChinese();
    List<SelfDiagnosis.Element> alike =
        diagnosis.elements().stream()
            .filter(element -> element.conclusion().in(chinese).equals(conclusion))
            .toList();
    draft.say(
        "diagnosis.elements." + alike.getFirst().code(),
        "diagnosis.elements",
        List.of(),
        conclusion,
        draft
            .words()
            .list(
                alike.stream()
                    .map(element -> element.code() + " " + element.name().in(chinese))
                    .toList()),
        Integer.toString(alike.size()));
  }
}
