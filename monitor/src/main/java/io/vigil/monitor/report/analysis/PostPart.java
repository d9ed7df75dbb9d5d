package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Part 4, continued: programmes and kinds of posts by year. */
record PostPart(Material material) implements Part {
  private static final int MOST = 40;

  @Override
  public void write(Sheet sheet) {
    programmes(sheet);
    courses(sheet);
    posts(sheet);
  }

  /**
   * One row of a table.
   *
   * @param ofYear its figure in a year
   * @param all that of all years
   */
  private record Line(String name, Function<String, Value> ofYear, Value all) {

    long count(String year) {
      return ofYear.apply(year).count();
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
    shown.add(others(sheet, List.copyOf(sums.keySet())));
    write(sheet, "T3-2", "programme", shown, told);
  }

  private Line programme(String programme) {
    Pool pool = material.pool();
    return new Line(
        material.unitName(programme),
        year -> pool.yearOf(Aggregate.SUM, Counted.INCIDENT, year, programme),
        pool.within(Aggregate.SUM, Counted.INCIDENT, programme, null));
  }

  private Line others(Sheet sheet, List<String> programmes) {
    Pool pool = material.pool();
    return new Line(
        sheet.words().text("programme.others"),
        year -> pool.yearWithout(Aggregate.SUM, Counted.INCIDENT, year, programmes),
        pool.allWithout(Aggregate.SUM, Counted.INCIDENT, programmes));
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

  /** Few cases are told of a course; outsiders read of none. */
  private void courses(Sheet sheet) {
    if (sheet.isOpen()) {
      return;
    }
    Map<String, Long> courses = material.pool().byKey(Counted.CASE_OF_COURSE);
    if (courses.isEmpty()) {
      sheet.say("course.none", List.of());
      return;
    }
    List<Line> lines = mostFirst(courses).limit(MOST).map(one -> course(one.getKey())).toList();
    write(sheet, "T3-4", "course", lines, year -> true);
  }

  private Line course(String course) {
    return new Line(
        material.unitName(course),
        year -> material.pool().year(Aggregate.SUM, Counted.CASE_OF_COURSE, year, course),
        material.pool().all(Aggregate.SUM, Counted.CASE_OF_COURSE, course));
  }

  private static Stream<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
  }

  private void posts(Sheet sheet) {
    Map<String, Long> posts = material.pool().byKey(Counted.CASE_OF_POST);
    if (posts.isEmpty()) {
      sheet.say("post.none", List.of());
      return;
    }
    List<Line> lines = mostFirst(posts).map(one -> post(sheet, one.getKey())).toList();
    write(sheet, "T3-3", "post", lines, year -> mayTell(sheet, lines, year));
  }

  private Line post(Sheet sheet, String post) {
    return new Line(
        sheet.words().text("post." + post),
        year -> material.pool().year(Aggregate.SUM, Counted.CASE_OF_POST, year, post),
        material.pool().all(Aggregate.SUM, Counted.CASE_OF_POST, post));
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
    Map<String, Value> values = new LinkedHashMap<>();
    material.years().forEach(year -> values.put(year, line.ofYear().apply(year)));
    values.forEach(
        (year, value) ->
            cells.add(
                isKnown(year)
                    ? sheet.count(value)
                    : sheet.text(material.withoutTotal(sheet.words(), year))));
    cells.add(sum(sheet, line, values));
    return cells;
  }

  /** The rows of all years are those of the sum only where no year is missing. */
  private Cell sum(Sheet sheet, Line line, Map<String, Value> values) {
    List<Long> known =
        values.entrySet().stream()
            .filter(one -> isKnown(one.getKey()))
            .map(one -> one.getValue().count())
            .toList();
    return known.size() == values.size()
        ? sheet.total(known, line.all().reference())
        : new Cell.Number(null, sheet.total(known), null);
  }

  private boolean isKnown(String year) {
    return material.total(year) != null;
  }

  private List<Column> columns(Sheet sheet, String first) {
    List<String> titles = new ArrayList<>(List.of(sheet.words().text(first)));
    material.years().forEach(year -> titles.add(material.yearOfCases(sheet.words(), year)));
    titles.add(sheet.words().text("column.sum"));
    return sheet.columns(1, titles);
  }
}
