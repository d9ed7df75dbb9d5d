package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    if (!diagnosis.submitted()) {
      draft.say("diagnosis.open", List.of());
    }
    boolean chinese = draft.words().isChinese();
    Map<String, Long> counts =
        diagnosis.elements().stream()
            .collect(
                Collectors.groupingBy(
                    element -> element.conclusion().in(chinese),
                    LinkedHashMap::new,
                    Collectors.counting()));
    draft.say(
        "diagnosis.counts",
        List.of(),
        Integer.toString(diagnosis.elements().size()),
        draft
            .words()
            .list(
                counts.entrySet().stream()
                    .map(one -> draft.words().text("diagnosis.count", one.getKey(), one.getValue()))
                    .toList()));
    draft.table(
        "table.diagnosis",
        draft.columns(2, "column.element", "column.conclusion"),
        diagnosis.elements().stream().map(element -> row(draft, element)).toList(),
        null);
  }

  private static List<Cell> row(Draft draft, SelfDiagnosis.Element element) {
    boolean chinese = draft.words().isChinese();
    return List.of(
        draft.sheet().text(element.code() + " " + element.name().in(chinese)),
        draft.sheet().text(element.conclusion().in(chinese)));
  }
}
