package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Part 4, continued: programmes and kinds of posts by year. */
record PostPart(Material material) implements Part {
  private static final int MOST = 40;

  @Override
  public void write(Sheet sheet) {
    programmes(sheet);
    posts(sheet);
  }

  /** Cases that were told of no programme stand in the last row. */
  private void programmes(Sheet sheet) {
    Map<String, Long> sums = new TreeMap<>();
    for (Row row : material.pool().rows(Counted.INCIDENT)) {
      String programme = material.tree().programmeOf(row.unit());
      if (programme != null) {
        sums.merge(programme, Math.round(row.value()), Long::sum);
      }
    }
    if (sums.isEmpty()) {
      sheet.say("programme.none", List.of());
      return;
    }
    List<List<Cell>> rows = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST)
        .forEach(
            one ->
                rows.add(
                    row(
                        sheet,
                        material.unitName(one.getKey()),
                        year ->
                            material
                                .pool()
                                .yearOf(Aggregate.SUM, Counted.INCIDENT, year, one.getKey()))));
    rows.add(others(sheet));
    sheet.grid("T3-2", columns(sheet, "column.programme"), rows, "note.T3-2");
  }

  private List<Cell> others(Sheet sheet) {
    List<Cell> cells = new ArrayList<>(List.of(sheet.text(sheet.words().text("programme.others"))));
    long sum = 0;
    for (String year : material.years()) {
      long count =
          material
              .pool()
              .rowsOf(
                  Counted.INCIDENT, year, row -> material.tree().programmeOf(row.unit()) == null)
              .stream()
              .mapToLong(row -> Math.round(row.value()))
              .sum();
      cells.add(sheet.text(sheet.shown(count)));
      sum += count;
    }
    cells.add(sheet.text(sheet.shown(sum)));
    return cells;
  }

  private void posts(Sheet sheet) {
    Map<String, Long> posts = material.pool().byKey(Counted.CASE_OF_POST);
    if (posts.isEmpty()) {
      sheet.say("post.none", List.of());
      return;
    }
    List<List<Cell>> rows =
        posts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .map(
                one ->
                    row(
                        sheet,
                        sheet.words().text("post." + one.getKey()),
                        year ->
                            material
                                .pool()
                                .year(Aggregate.SUM, Counted.CASE_OF_POST, year, one.getKey())))
            .toList();
    sheet.grid("T3-3", columns(sheet, "column.post"), rows, "note.T3-3");
  }

  private List<Cell> row(Sheet sheet, String name, Function<String, Value> ofYear) {
    List<Cell> cells = new ArrayList<>(List.of(sheet.text(name)));
    long sum = 0;
    for (String year : material.years()) {
      Value value = ofYear.apply(year);
      long count = rounded(value.value());
      cells.add(sheet.count(count, value.reference()));
      sum += count;
    }
    cells.add(sheet.text(sheet.shown(sum)));
    return cells;
  }

  private static long rounded(@Nullable Double value) {
    return value == null ? 0 : Math.round(value);
  }

  private List<Column> columns(Sheet sheet, String first) {
    List<String> titles = new ArrayList<>(List.of(sheet.words().text(first)));
    material.years().forEach(year -> titles.add(sheet.words().year(year)));
    titles.add(sheet.words().text("column.sum"));
    return sheet.columns(1, titles);
  }
}
