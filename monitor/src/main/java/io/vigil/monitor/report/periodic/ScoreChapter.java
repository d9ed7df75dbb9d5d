package io.vigil.monitor.report.periodic;

import io.vigil.api.targets.ScoreHead;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import java.util.ArrayList;
import java.util.List;

/** What each unit attained under each head, and in all. */
final class ScoreChapter implements Chapter {
  private static final int DECIMALS = 2;

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.scores");
    List<String> units =
        draft.frame().units().stream()
            .filter(unit -> TargetChapter.of(draft, unit).rows() > 0)
            .toList();
    if (units.isEmpty()) {
      draft.say("target.none", List.of());
      return;
    }
    draft.say(
        "score.counts",
        units.stream().map(unit -> TargetChapter.of(draft, unit)).toList(),
        Integer.toString(draft.frame().days().first().getYear()),
        Integer.toString(units.size()));
    draft.table(
        "table.scores",
        columns(draft),
        units.stream().map(unit -> row(draft, unit)).toList(),
        "note.scores");
  }

  private static List<Column> columns(Draft draft) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(draft.title("column.unit"), 4));
    for (ScoreHead head : ScoreHead.values()) {
      columns.add(Column.figures(draft.title("head." + head), 2));
    }
    columns.add(Column.figures(draft.title("column.attainment"), 2));
    return columns;
  }

  private static List<Cell> row(Draft draft, String unit) {
    List<Cell> cells = new ArrayList<>();
    cells.add(draft.sheet().text(draft.unitName(unit)));
    for (ScoreHead head : ScoreHead.values()) {
      cells.add(
          cell(
              draft,
              draft
                  .now()
                  .within(Aggregate.SHARE, Counted.TARGET_OF_HEAD, unit, unit + "@" + head)));
    }
    cells.add(cell(draft, TargetChapter.of(draft, unit)));
    return cells;
  }

  /** A head without tasks has no score. */
  private static Cell cell(Draft draft, Value score) {
    return draft.sheet().number(score.value(), DECIMALS, score.reference());
  }
}
