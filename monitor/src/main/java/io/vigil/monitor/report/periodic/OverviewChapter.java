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
        measures.stream().map(measure -> row(draft, measure)).toList(),
        note(draft));
  }

  /** Some kinds of report have figures of their own to explain. */
  private static String note(Draft draft) {
    String own = "note.overview." + draft.frame().kind();
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
