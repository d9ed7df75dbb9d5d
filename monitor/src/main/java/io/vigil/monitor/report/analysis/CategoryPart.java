package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.api.report.MakeIncidentReport.BySeverity;
import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.StackedBars;
import io.vigil.monitor.report.FigureReference;
import io.vigil.monitor.report.FigureReference.Measure;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Part 3: categories and grades by year. */
record CategoryPart(Material material) implements Part {
  private static final List<Measure> GRADES =
      List.of(Measure.GENERAL, Measure.SERIOUS, Measure.MAJOR);

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.3");
    List<List<Cell>> rows = new ArrayList<>();
    if (IntStream.range(0, material.years().size())
        .allMatch(place -> sheet.mayTell(cells(place), null))) {
      for (Breakdown category : material.counted().byCategory()) {
        GRADES.forEach(grade -> rows.add(row(sheet, category, grade)));
      }
    }
    for (Measure grade : GRADES) {
      rows.add(total(sheet, grade));
    }
    rows.add(lapses(sheet));
    List<String> titles = new ArrayList<>();
    titles.add(sheet.words().text("column.category"));
    titles.add(sheet.words().text("column.grade"));
    material.years().forEach(year -> titles.add(material.yearOfCases(sheet.words(), year)));
    titles.add(sheet.words().text("column.sum"));
    titles.add(sheet.words().text("column.share"));
    sheet.grid("T2", sheet.columns(2, titles), rows, "note.T2");
    grades(sheet);
    chart(sheet);
  }

  private List<Cell> row(Sheet sheet, Breakdown category, Measure grade) {
    List<@Nullable Long> counts =
        category.cells().stream()
            .<@Nullable Long>map(cell -> of(cell.bySeverity(), grade))
            .toList();
    return cells(
        sheet,
        name(sheet, category),
        sheet.words().severity(grade.name()),
        counts,
        years(grade, category.code()),
        sheet.total(counts, all(grade, category.code())),
        all());
  }

  private String name(Sheet sheet, Breakdown category) {
    return material.categoryName(category.code(), sheet.words().isChinese());
  }

  private List<Cell> total(Sheet sheet, Measure grade) {
    List<@Nullable Long> told = totals(sheet, grade);
    return cells(
        sheet,
        sheet.words().text("all-categories"),
        sheet.words().severity(grade.name()),
        told,
        years(grade, null),
        told.equals(counts(grade))
            ? sheet.total(told, all(grade, null))
            : new Cell.Number(null, Words.NONE, null),
        all());
  }

  private List<@Nullable Long> totals(Sheet sheet, Measure grade) {
    List<@Nullable Long> counts = counts(grade);
    return IntStream.range(0, counts.size())
        .<@Nullable Long>mapToObj(place -> mayTell(sheet, place) ? counts.get(place) : null)
        .toList();
  }

  private boolean mayTell(Sheet sheet, int place) {
    return sheet.mayTell(
        GRADES.stream().<@Nullable Long>map(one -> counts(one).get(place)).toList(), null);
  }

  private static String total(
      Sheet sheet, List<? extends @Nullable Long> told, List<? extends @Nullable Long> counts) {
    return told.equals(counts) ? sheet.total(told) : Words.NONE;
  }

  /** All categories and grades of a year. */
  private List<@Nullable Long> cells(int place) {
    return material.counted().byCategory().stream()
        .<@Nullable Long>flatMap(
            row ->
                GRADES.stream()
                    .<@Nullable Long>map(grade -> of(row.cells().get(place).bySeverity(), grade)))
        .toList();
  }

  private List<Cell> lapses(Sheet sheet) {
    List<@Nullable Long> counts =
        material.counted().years().stream().<@Nullable Long>map(Year::lapses).toList();
    return cells(
        sheet,
        sheet.words().text("lapses-apart"),
        sheet.words().severity("LAPSE"),
        counts,
        years(Measure.LAPSES, null),
        sheet.total(counts, all(Measure.LAPSES, null)),
        0);
  }

  private List<Cell> cells(
      Sheet sheet,
      String category,
      String grade,
      List<? extends @Nullable Long> counts,
      List<String> references,
      Cell total,
      long all) {
    List<Cell> cells = new ArrayList<>(List.of(sheet.text(category), sheet.text(grade)));
    IntStream.range(0, counts.size())
        .forEach(i -> cells.add(sheet.count(counts.get(i), references.get(i))));
    long sum = counts.stream().filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    cells.add(total);
    cells.add(share(sheet, total, all == 0 || sheet.isOpen() ? null : (double) sum / all));
    return cells;
  }

  /** A share leads to the rows of its count. */
  private static Cell share(Sheet sheet, Cell total, @Nullable Double share) {
    String reference = total instanceof Cell.Number count ? count.reference() : null;
    return reference == null ? sheet.text(null) : sheet.share(share, reference);
  }

  private String all(Measure grade, @Nullable String category) {
    return new FigureReference(
            grade,
            material.years().getFirst(),
            material.years().getLast(),
            material.counted().unit(),
            category)
        .text();
  }

  private List<String> years(Measure grade, @Nullable String category) {
    return material.years().stream()
        .map(year -> new FigureReference(grade, year, material.counted().unit(), category).text())
        .toList();
  }

  private long all() {
    return material.counted().years().stream()
        .map(Year::total)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  private static @Nullable Long of(BySeverity counts, Measure grade) {
    return switch (grade) {
      case GENERAL -> counts.general();
      case SERIOUS -> counts.serious();
      case MAJOR -> counts.major();
      case TOTAL, LAPSES, STUDENTS, STAFF, CLASS_HOURS -> null;
    };
  }

  private void grades(Sheet sheet) {
    List<String> parts =
        GRADES.stream()
            .map(
                grade ->
                    sheet
                        .words()
                        .text(
                            "category.grade",
                            sheet.words().severity(grade.name()),
                            total(sheet, totals(sheet, grade), counts(grade))))
            .toList();
    sheet.say(
        "category.grades",
        GRADES.stream().flatMap(grade -> years(grade, null).stream()).toList(),
        sheet.joined(parts));
  }

  private List<@Nullable Long> counts(Measure grade) {
    return material.counted().years().stream()
        .<@Nullable Long>map(year -> of(year.bySeverity(), grade))
        .toList();
  }

  private void chart(Sheet sheet) {
    List<Breakdown> categories = material.counted().byCategory();
    if (categories.isEmpty() || sheet.isOpen()) {
      return;
    }
    sheet.add(
        new StackedBars(
            "F2",
            sheet.chart("F2"),
            sheet.words().text("measure.cases"),
            categories.stream().map(one -> name(sheet, one)).toList(),
            GRADES.stream()
                .map(
                    grade ->
                        new StackedBars.Part(
                            sheet.words().severity(grade.name()),
                            categories.stream().map(row -> sum(row, grade)).toList()))
                .toList()));
  }

  private static BigDecimal sum(Breakdown row, Measure grade) {
    return BigDecimal.valueOf(
        row.cells().stream()
            .flatMap(cell -> Stream.ofNullable(of(cell.bySeverity(), grade)))
            .mapToLong(Long::longValue)
            .sum());
  }
}
