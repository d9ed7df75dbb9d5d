package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.report.analysis.Outcome;
import io.vigil.monitor.report.analysis.Outcomes;
import io.vigil.monitor.report.figure.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands at a faculty itself, in none of its programmes, and how it adds up with these to what
 * the report says of all. Outsiders read none of it.
 */
record OwnWarnings(Draft draft, WarnedTable warned, List<String> programmes) {
  private static final List<Measure> COUNTS =
      List.of(Measures.RAISED, Measures.WITH_EFFECT, Measures.RELAPSED);
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  void write() {
    String top = draft.frame().top();
    if (draft.sheet().isOpen() || programmes.equals(List.of(top))) {
      return;
    }
    draft.table("table.own", columns(), rows(), "note.own");
    List<Registers.Warned> own = warned.without(programmes);
    if (!own.isEmpty()) {
      String name = draft.words().text("own.unit", draft.unitName(top));
      draft.sheet().add(new Heading(2, name));
      warned.write(top, draft.words().text("table.warned", name), own);
    }
  }

  private List<Column> columns() {
    return draft.columns(
        1,
        Stream.of(
                Stream.of("column.unit"),
                COUNTS.stream().map(Measure::name),
                Stream.of("column.measures-planned"),
                OUTCOMES.stream().map(one -> "verdict." + one))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  private List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        row(
            draft.words().text("own.unit", draft.unitName(draft.frame().top())),
            COUNTS.stream().map(this::ofNone).toList(),
            warned.without(programmes)));
    programmes.forEach(
        one ->
            rows.add(
                row(
                    draft.unitName(one),
                    COUNTS.stream().map(measure -> measure.of(draft.now(), one)).toList(),
                    warned.of(one))));
    rows.add(
        row(
            draft.words().text("column.sum"),
            COUNTS.stream().map(measure -> measure.of(draft.now(), null)).toList(),
            warned.warnings()));
    return rows;
  }

  private Value ofNone(Measure measure) {
    return draft.now().allWithout(measure.aggregate(), measure.counted(), programmes);
  }

  private List<Cell> row(String name, List<Value> counts, List<Registers.Warned> warnings) {
    Outcomes found =
        Outcomes.of(warnings.stream().flatMap(one -> one.measures().stream()).toList());
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(name)));
    counts.forEach(count -> cells.add(draft.sheet().count(count)));
    cells.add(told(found.measures().size()));
    OUTCOMES.forEach(one -> cells.add(told(found.count(one))));
    return cells;
  }

  /** Of measures, which stand by name in the tables below. */
  private static Cell told(long measures) {
    return Cell.text(Long.toString(measures));
  }
}
