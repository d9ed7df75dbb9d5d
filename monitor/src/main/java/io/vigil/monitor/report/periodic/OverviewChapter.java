package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import java.util.List;

/** The period in figures, beside the one that it is held against. */
record OverviewChapter(List<Measure> measures) implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.overview");
    draft.table(
        "table.overview",
        draft.sheet().columns(1, titles(draft)),
        measures.stream()
            .filter(measure -> isTold(draft, measure))
            .map(measure -> row(draft, measure))
            .toList(),
        note(draft));
  }

  /** With all that ended outsiders could tell a hidden count of warnings from the others. */
  private static boolean isTold(Draft draft, Measure measure) {
    return !draft.sheet().isOpen() || measure != Measures.ENDED_OTHERWISE;
  }

  /** Some kinds of report have figures of their own to explain. */
  private static String note(Draft draft) {
    String own = "note.overview." + draft.frame().kind();
    String sums = own + ".sums";
    if (!draft.sheet().isOpen() && draft.words().has(sums)) {
      return sums;
    }
    return draft.words().has(own) ? own : "note.overview";
  }

  private static List<String> titles(Draft draft) {
    return List.of(draft.words().text("column.item"), draft.period(), draft.before());
  }

  private static List<Cell> row(Draft draft, Measure measure) {
    return List.of(
        draft.sheet().text(draft.title(measure.name())),
        measure.cell(draft.sheet(), draft.now(), null),
        measure.cell(draft.sheet(), draft.frame().past(), null));
  }
}
