package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.HeatMap;
import io.vigil.monitor.report.FigureReference;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Part 4: units by year. A unit that did not report is missing, not at zero. */
record UnitPart(Material material, Verdicts verdicts) implements Part {
  private static final int MOST = 40;

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.4");
    List<Breakdown> units =
        material.counted().byUnit().stream()
            .sorted(Comparator.comparing(UnitPart::sum).reversed().thenComparing(Breakdown::code))
            .toList();
    if (units.isEmpty()) {
      sheet.say("unit.none", List.of());
    } else if (!mayTell(sheet, units)) {
      sheet.say("unit.few", List.of());
    } else {
      units(sheet, units);
    }
    verdicts.without().forEach(unit -> covered(sheet, "unit.not-comparable", unit));
    verdicts.sparse().forEach(unit -> covered(sheet, "unit.sparse", unit));
  }

  /** Of one year that is hidden, the rows of the table would tell which units had any. */
  private boolean mayTell(Sheet sheet, List<Breakdown> units) {
    return IntStream.range(0, material.years().size())
        .allMatch(
            place ->
                sheet.mayTell(
                    units.stream()
                        .<@Nullable Long>map(unit -> unit.cells().get(place).total())
                        .toList(),
                    material.counted().years().get(place).total()));
  }

  private void units(Sheet sheet, List<Breakdown> units) {
    List<String> titles = new ArrayList<>(List.of(sheet.words().text("column.unit")));
    material.years().forEach(year -> titles.add(material.yearOfCases(sheet.words(), year)));
    titles.add(sheet.words().text("column.sum"));
    titles.add(sheet.words().text("column.rate-last"));
    titles.add(sheet.words().text("column.remark"));
    sheet.grid(
        "T3",
        sheet.columns(1, titles),
        units.stream().limit(MOST).map(unit -> row(sheet, unit)).toList(),
        units.size() > MOST ? "note.T3.cut" : "note.T3");
    chart(sheet, units);
    most(sheet, units.getFirst());
  }

  private static String total(Sheet sheet, Breakdown unit) {
    return sheet.total(totals(unit));
  }

  private static List<@Nullable Long> totals(Breakdown unit) {
    return unit.cells().stream().<@Nullable Long>map(MakeIncidentReport.Cell::total).toList();
  }

  private String reference(Breakdown unit) {
    return new FigureReference(
            FigureReference.Measure.TOTAL,
            material.years().getFirst(),
            material.years().getLast(),
            unit.code(),
            null)
        .text();
  }

  private static long sum(Breakdown row) {
    Long total = row.total();
    return total == null ? 0 : total;
  }

  private List<Cell> row(Sheet sheet, Breakdown unit) {
    List<Cell> cells = new ArrayList<>();
    cells.add(sheet.text(material.unitName(unit.code())));
    for (int place = 0; place < material.years().size(); place++) {
      cells.add(cell(sheet, unit, place));
    }
    cells.add(sheet.total(totals(unit), reference(unit)));
    var last = unit.cells().getLast();
    cells.add(
        sheet.isOpen()
            ? sheet.text(null)
            : sheet.number(last.ratePerThousand(), 2, last.reference()));
    cells.add(sheet.text(remark(sheet, unit.code())));
    return cells;
  }

  private String remark(Sheet sheet, String unit) {
    if (verdicts.without().contains(unit)) {
      return sheet.words().text("not-comparable");
    }
    return verdicts.sparse().contains(unit) ? sheet.words().text("sparse") : "";
  }

  private Cell cell(Sheet sheet, Breakdown unit, int place) {
    Long count = unit.cells().get(place).total();
    return count == null
        ? sheet.text(missing(sheet, unit, place))
        : sheet.count(count, unit.cells().get(place).reference());
  }

  /** A unit that filed some of its zero reports did not report nothing. */
  private String missing(Sheet sheet, Breakdown unit, int place) {
    Value filed = material.coverage().of(material.years().get(place), unit.code());
    return filed.part() > 0 && filed.part() < filed.rows() && sheet.mayTell(filed)
        ? sheet.words().text("filed", Long.toString(filed.part()), Integer.toString(filed.rows()))
        : sheet.words().text(hasOtherYears(unit, place) ? "uncut" : "missing");
  }

  /**
   * Where the year as a whole cannot be cut from school years, a unit that reports, or owes no zero
   * report, has told of it.
   */
  private boolean hasOtherYears(Breakdown unit, int place) {
    String year = material.years().get(place);
    Value filed = material.coverage().of(year, unit.code());
    Value cases = material.pool().yearOf(Aggregate.SUM, Counted.CASE, year, unit.code());
    boolean owesNone = material.coverage().isKept() && filed.rows() == 0;
    return material.counted().years().get(place).uncut()
        && (owesNone || filed.part() > 0 || cases.count() > 0);
  }

  private void chart(Sheet sheet, List<Breakdown> units) {
    if (sheet.isOpen()) {
      return;
    }
    sheet.add(
        new HeatMap(
            "F4",
            sheet.chart("F4"),
            sheet.words().text("measure.cases"),
            material.years().stream().map(sheet.words()::year).toList(),
            units.stream().limit(MOST).map(this::heat).toList()));
  }

  private HeatMap.Row heat(Breakdown unit) {
    return new HeatMap.Row(
        material.unitName(unit.code()),
        IntStream.range(0, material.years().size())
            .<@Nullable Long>mapToObj(place -> unit.cells().get(place).total())
            .<@Nullable BigDecimal>map(count -> count == null ? null : BigDecimal.valueOf(count))
            .toList());
  }

  private void most(Sheet sheet, Breakdown unit) {
    sheet.say(
        "unit.most",
        unit.cells().stream().map(cell -> cell.reference()).toList(),
        material.unitName(unit.code()),
        total(sheet, unit));
  }

  private void covered(Sheet sheet, String rule, String unit) {
    List<Value> shares =
        material.years().stream().map(year -> material.coverage().of(year, unit)).toList();
    sheet.say(
        rule + "." + unit,
        rule,
        shares.stream().map(Value::reference).toList(),
        material.unitName(unit),
        new CoverageCourse(material).shown(sheet, shares));
  }
}
