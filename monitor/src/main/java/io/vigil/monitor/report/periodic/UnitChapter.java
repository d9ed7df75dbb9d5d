package io.vigil.monitor.report.periodic;

import java.util.List;

/** Tables by unit under a heading of their own. */
record UnitChapter(String heading, List<UnitTable> tables) implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter(heading);
    int before = draft.blocks().size();
    tables.forEach(table -> table.write(draft));
    if (draft.blocks().size() == before) {
      draft.say("units.none", List.of());
    }
  }
}
