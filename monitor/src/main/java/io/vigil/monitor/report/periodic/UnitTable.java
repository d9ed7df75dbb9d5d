package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures by unit, with a line for all; units of which there is nothing are left out.
 *
 * @param caption key of its caption
 * @param effects whether what came of measures stands in it as well
 */
record UnitTable(String caption, List<Measure> measures, boolean effects) implements Chapter {

  UnitTable(String caption, List<Measure> measures) {
    this(caption, measures, false);
  }

  @Override
  public void write(Draft draft) {
    if (draft.sheet().isOpen()) {
      withoutKinds().fill(draft);
    } else {
      fill(draft);
    }
  }

  /**
   * Outsiders read no kinds of rows: beside all of them the others would tell the last one; and
   * nothing of measures.
   */
  private UnitTable withoutKinds() {
    return new UnitTable(
        caption, measures.stream().filter(measure -> measure.key() == null).toList(), false);
  }

  private void fill(Draft draft) {
    List<String> units = draft.unitsOf(unit -> isThere(draft, unit));
    if (units.isEmpty()) {
      return;
    }
    List<List<Cell>> rows =
        new ArrayList<>(
            units.stream().map(unit -> row(draft, draft.unitName(unit), unit)).toList());
    rows.add(row(draft, draft.words().text("column.sum"), null));
    draft.table(caption, columns(draft), rows, "note.units");
  }

  private boolean isThere(Draft draft, String unit) {
    return measures.stream().anyMatch(measure -> measure.of(draft.now(), unit).rows() > 0)
        || effects && !draft.outcomes(unit).measures().isEmpty();
  }

  private List<Column> columns(Draft draft) {
    return draft.columns(
        1,
        Stream.of(
                Stream.of("column.unit"),
                measures.stream().map(Measure::name),
                effects ? EffectCells.TITLES.stream() : Stream.<String>empty())
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  private List<Cell> row(Draft draft, String name, @Nullable String unit) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(name)));
    measures.forEach(measure -> cells.add(draft.cell(measure, unit)));
    if (effects) {
      cells.addAll(EffectCells.of(draft, unit));
    }
    return cells;
  }
}
