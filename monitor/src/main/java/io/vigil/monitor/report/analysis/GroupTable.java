package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Groups of what is counted by year, most frequent first. Where one figure is that of all of them,
 * as it is of a single one, a sentence says it; not where there are more than a table names.
 *
 * @param whole what they are parts of
 * @param since the records that it stands in: of rare groups the first one does not tell
 */
record GroupTable(Material material, Counted counted, Counted whole, Recorded since) {
  private static final int MOST = 10;

  /**
   * @param name of a group
   */
  void write(Sheet sheet, String table, String column, UnaryOperator<String> name) {
    Map<String, Long> groups = material.pool().byKey(counted);
    if (groups.isEmpty() || !mayTell(sheet, groups.keySet())) {
      return;
    }
    List<String> shown =
        groups.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    if (groups.size() <= MOST && shown.stream().map(this::counts).distinct().count() == 1) {
      sentence(sheet, table, shown, name);
    } else {
      grid(sheet, table, column, shown, name);
    }
  }

  private void grid(
      Sheet sheet, String table, String column, List<String> groups, UnaryOperator<String> name) {
    List<String> titles = new ArrayList<>(List.of(sheet.words().text(column)));
    material.years().forEach(year -> titles.add(material.parts().name(sheet.words(), year, since)));
    titles.add(sheet.words().text("column.sum"));
    sheet.grid(
        table,
        sheet.columns(1, titles),
        groups.stream().map(group -> row(sheet, group, name)).toList(),
        "note.groups");
  }

  private void sentence(
      Sheet sheet, String table, List<String> groups, UnaryOperator<String> name) {
    String first = groups.getFirst();
    sheet.say(
        "groups." + table,
        groups.size() == 1 ? "groups.one" : "groups.alike",
        groups.stream()
            .map(group -> material.pool().all(Aggregate.SUM, counted, group).reference())
            .toList(),
        sheet.words().text("table." + table),
        sheet.joined(groups.stream().map(name).toList()),
        sheet
            .words()
            .course(material.years().stream().map(year -> figure(sheet, year, first)).toList()));
  }

  private String figure(Sheet sheet, String year, String group) {
    return material
        .parts()
        .figure(sheet.words(), sheet.shown(of(year, group).count()), year, since);
  }

  private List<Long> counts(String group) {
    return material.years().stream().map(year -> of(year, group).count()).toList();
  }

  private boolean mayTell(Sheet sheet, Iterable<String> groups) {
    return material.years().stream()
        .allMatch(
            year -> {
              List<Long> parts = new ArrayList<>();
              groups.forEach(group -> parts.add(of(year, group).count()));
              return sheet.mayTell(
                  parts, material.pool().year(Aggregate.SUM, whole, year, null).count());
            });
  }

  private List<Cell> row(Sheet sheet, String group, UnaryOperator<String> name) {
    List<Cell> cells = new ArrayList<>(List.of(sheet.text(name.apply(group))));
    material.years().forEach(year -> cells.add(cell(sheet, year, group)));
    cells.add(sheet.count(material.pool().all(Aggregate.SUM, counted, group)));
    return cells;
  }

  private Cell cell(Sheet sheet, String year, String group) {
    return material.parts().known(sheet.count(of(year, group)), year, since);
  }

  private Value of(String year, String group) {
    return material.pool().year(Aggregate.SUM, counted, year, group);
  }
}
