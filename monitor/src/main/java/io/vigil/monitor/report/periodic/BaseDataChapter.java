package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.PlatformPlace;
import java.util.ArrayList;
import java.util.List;

/** Control points of the college that refer to the status-data platform, with where they stand. */
final class BaseDataChapter implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.base-data");
    List<PointValue> points =
        draft.pointsOfTheWhole().stream().filter(point -> point.dataReference() != null).toList();
    if (points.isEmpty()) {
      draft.say("base-data.none", List.of());
      return;
    }
    draft.say(
        "base-data.counts",
        List.of(),
        Integer.toString(points.size()),
        Long.toString(points.stream().filter(point -> point.now() != null).count()));
    draft.table(
        "table.base-data",
        columns(draft),
        points.stream().map(point -> row(draft, point)).toList(),
        "note.points");
  }

  private static List<Column> columns(Draft draft) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(draft.title("column.data-reference"), 5));
    columns.addAll(PointTable.columns(draft));
    return columns;
  }

  private static List<Cell> row(Draft draft, PointValue point) {
    List<Cell> cells = new ArrayList<>();
    cells.add(draft.sheet().text(PlatformPlace.shown(point.dataReference(), draft.words()::text)));
    cells.addAll(PointTable.row(draft, point));
    return cells;
  }
}
