package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The warnings of a programme or course by name: how bad each was, how it ended, what was done. */
record WarnedTable(Draft draft, List<Registers.Warned> warnings) {
  private static final int DECIMALS = 2;

  void write(String unit) {
    List<List<Cell>> rows =
        warnings.stream()
            .filter(one -> draft.frame().tree().isWithin(one.unit(), unit))
            .map(this::row)
            .toList();
    if (!rows.isEmpty()) {
      draft
          .sheet()
          .add(
              new Grid(
                  unit + ".warnings",
                  draft.words().text("table.warned", draft.unitName(unit)),
                  columns(draft.words()),
                  rows,
                  draft.title("note.warned")));
    }
  }

  private static List<Column> columns(Words words) {
    return List.of(
        Column.words(words.text("column.warned"), 5),
        Column.words(words.text("column.unit"), 3),
        Column.words(words.text("column.raised"), 3),
        Column.words(words.text("column.worst-colour"), 2),
        Column.figures(words.text("column.worst"), 2),
        Column.words(words.text("column.ended"), 4),
        Column.words(words.text("column.measures"), 6));
  }

  private List<Cell> row(Registers.Warned one) {
    Sheet sheet = draft.sheet();
    return List.of(
        sheet.text(name(one)),
        sheet.text(draft.unitName(one.unit())),
        sheet.text(one.raised().toString()),
        sheet.text(draft.words().text("colour." + one.colour())),
        worst(one),
        sheet.text(ended(one)),
        sheet.text(
            one.measures().isEmpty()
                ? draft.words().text("warned.no-measures")
                : one.measures().stream()
                    .collect(Collectors.joining(draft.words().text("external.then")))));
  }

  private String name(Registers.Warned one) {
    return Stream.of(one.number(), draft.pointName(one.code()), one.subject())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private Cell worst(Registers.Warned one) {
    String period = one.period();
    return draft
        .sheet()
        .number(
            one.worst(),
            DECIMALS,
            period == null ? null : new ReadingKey(one.code(), one.unit(), period, period).text());
  }

  private String ended(Registers.Warned one) {
    Words words = draft.words();
    String how = words.text("ended." + one.reason());
    LocalDate ended = one.ended();
    return ended == null ? how : words.text("ended.on", ended.toString(), how);
  }
}
