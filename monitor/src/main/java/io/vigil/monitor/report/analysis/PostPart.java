package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Breakdown;
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
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Part 4, continued: programmes and kinds of posts by year. */
record PostPart(Material material) implements Part {
  private static final int MOST = 40;

  @Override
  public void write(Sheet sheet) {
    programmes(sheet);
    posts(sheet);
  }

  /**
   * One row of a table.
   *
   * @param ofYear its count in a year
   * @param reference of that; {@code null} where there is none
   */
  private record Line(
      String name, ToLongFunction<String> ofYear, Function<String, @Nullable String> reference) {

    static Line of(String name, Function<String, Value> ofYear) {
      return new Line(
          name, year -> ofYear.apply(year).count(), year -> ofYear.apply(year).reference());
    }

    long count(String year) {
      return ofYear.applyAsLong(year);
    }
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
    List<Line> lines =
        sums.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(one -> programme(one.getKey()))
            .toList();
    Predicate<String> told =
        year -> mayTell(sheet, lines, year) && restOfUnits(sheet, sums.keySet(), year);
    List<Line> shown = new ArrayList<>(lines.stream().limit(MOST).toList());
    shown.add(new Line(sheet.words().text("programme.others"), this::others, year -> null));
    write(sheet, "T3-2", "programme", shown, told);
  }

  private Line programme(String programme) {
    return Line.of(
        material.unitName(programme),
        year -> material.pool().yearOf(Aggregate.SUM, Counted.INCIDENT, year, programme));
  }

  private long others(String year) {
    return material
        .pool()
        .rowsOf(Counted.INCIDENT, year, row -> material.tree().programmeOf(row.unit()) == null)
        .stream()
        .mapToLong(row -> Math.round(row.value()))
        .sum();
  }

  private boolean mayTell(Sheet sheet, List<Line> lines, String year) {
    return sheet.mayTell(
        lines.stream().map(line -> line.count(year)).toList(), material.total(year));
  }

  /** What a unit had besides its programmes follows from the table of units. */
  private boolean restOfUnits(Sheet sheet, Iterable<String> programmes, String year) {
    return material.counted().byUnit().stream()
        .allMatch(unit -> rest(sheet, unit, programmes, year));
  }

  private boolean rest(Sheet sheet, Breakdown unit, Iterable<String> programmes, String year) {
    List<Long> within = new ArrayList<>();
    for (String programme : programmes) {
      if (material.tree().isWithin(programme, unit.code())) {
        within.add(programme(programme).count(year));
      }
    }
    return sheet.mayTell(within, unit.cells().get(material.years().indexOf(year)).total());
  }

  private void posts(Sheet sheet) {
    Map<String, Long> posts = material.pool().byKey(Counted.CASE_OF_POST);
    if (posts.isEmpty()) {
      sheet.say("post.none", List.of());
      return;
    }
    List<Line> lines =
        posts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .map(one -> post(sheet, one.getKey()))
            .toList();
    write(sheet, "T3-3", "post", lines, year -> mayTell(sheet, lines, year));
  }

  private Line post(Sheet sheet, String post) {
    return Line.of(
        sheet.words().text("post." + post),
        year -> material.pool().year(Aggregate.SUM, Counted.CASE_OF_POST, year, post));
  }

  private void write(
      Sheet sheet, String table, String what, List<Line> lines, Predicate<String> told) {
    if (!material.years().stream().allMatch(told)) {
      sheet.say(what + ".few", List.of());
      return;
    }
    sheet.grid(
        table,
        columns(sheet, "column." + what),
        lines.stream().map(line -> row(sheet, line)).toList(),
        "note." + table);
  }

  private List<Cell> row(Sheet sheet, Line line) {
    List<Cell> cells = new ArrayList<>(List.of(sheet.text(line.name())));
    for (String year : material.years()) {
      cells.add(sheet.count(line.count(year), line.reference().apply(year)));
    }
    cells.add(sheet.text(sheet.total(material.years().stream().map(line::count).toList())));
    return cells;
  }

  private List<Column> columns(Sheet sheet, String first) {
    List<String> titles = new ArrayList<>(List.of(sheet.words().text(first)));
    material.years().forEach(year -> titles.add(sheet.words().year(year)));
    titles.add(sheet.words().text("column.sum"));
    return sheet.columns(1, titles);
  }
}
