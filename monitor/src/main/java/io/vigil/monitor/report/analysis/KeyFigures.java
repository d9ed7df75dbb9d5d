package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The key figures of all years on one table; a figure of a part of a year says of which months it
 * is, since others beside it are of the whole. Outsiders read those of them that the tables behind
 * tell as well, hidden in the same way.
 */
record KeyFigures(Material material) {

  /** Rows that count what happened in the years; the others hang on how far it was dealt with. */
  static final List<String> OF_WHAT_HAPPENED =
      List.of("key.incidents", "key.rate", "key.lapses", "key.influence");

  /** One row. */
  private record Line(String name, Function<Year, Cell> figure) {}

  void write(Sheet sheet) {
    List<String> titles = new ArrayList<>(List.of(sheet.words().text("column.figure")));
    material.years().forEach(year -> titles.add(sheet.words().year(year)));
    sheet.grid(
        "T0-1",
        sheet.columns(1, titles),
        lines(sheet).stream().map(line -> row(sheet, line)).toList(),
        "note.T0-1");
  }

  private List<Line> lines(Sheet sheet) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("key.incidents", year -> sheet.count(year.total(), year.reference())));
    lines.add(new Line("key.rate", year -> rate(sheet, year)));
    lines.add(new Line("key.lapses", year -> lapses(sheet, year)));
    if (material.coverage().isKept()) {
      lines.add(part(sheet, "key.coverage", Recorded.ZERO_REPORTS, this::coverage));
    }
    if (has(Counted.COMPLAINT)) {
      lines.add(
          new Line(
              "key.complaints",
              year ->
                  part(
                      sheet,
                      year,
                      Recorded.COMPLAINTS,
                      sheet.count(sum(Counted.COMPLAINT, year)))));
      lines.add(
          part(
              sheet,
              "key.handled",
              Recorded.COMPLAINTS,
              year -> share(Counted.COMPLAINT_HANDLED, year)));
    }
    if (!sheet.isOpen()) {
      inner(sheet, lines);
    }
    return lines;
  }

  private void inner(Sheet sheet, List<Line> lines) {
    if (has(Counted.CASE)) {
      lines.add(new Line("key.influence", year -> influence(sheet, year)));
    }
    if (has(Counted.STAGE_IN_TIME)) {
      lines.add(
          part(
              sheet,
              "key.in-time",
              Recorded.INCIDENTS,
              year -> share(Counted.STAGE_IN_TIME, year)));
    }
    if (has(Counted.WARNING)) {
      lines.add(
          new Line(
              "key.warnings",
              year ->
                  part(sheet, year, Recorded.WARNINGS, sheet.count(sum(Counted.WARNING, year)))));
      lines.add(
          part(
              sheet,
              "key.answered",
              Recorded.WARNINGS,
              year -> share(Counted.WARNING_IN_TIME, year)));
    }
  }

  /** A line of shares. */
  private Line part(Sheet sheet, String name, Recorded of, Function<Year, Value> share) {
    return new Line(name, year -> part(sheet, year, of, sheet.share(share.apply(year))));
  }

  private Cell part(Sheet sheet, Year year, Recorded of, Cell figure) {
    return material.parts().figure(sheet.words(), figure, year.period(), of);
  }

  /** Where the total is known, all that was counted of the year is. */
  private Cell lapses(Sheet sheet, Year year) {
    Cell lapses = sheet.count(year.lapses(), year.references().lapses());
    return year.total() == null ? part(sheet, year, Recorded.INCIDENTS, lapses) : lapses;
  }

  private List<Cell> row(Sheet sheet, Line line) {
    List<Cell> cells = new ArrayList<>(List.of(sheet.text(sheet.words().text(line.name()))));
    material.counted().years().forEach(year -> cells.add(line.figure().apply(year)));
    return cells;
  }

  private boolean has(Counted counted) {
    return !pool().rows(counted).isEmpty();
  }

  private Pool pool() {
    return material.pool();
  }

  private Value sum(Counted counted, Year year) {
    return pool().year(Aggregate.SUM, counted, year.period(), null);
  }

  private Value share(Counted counted, Year year) {
    return pool().year(Aggregate.SHARE, counted, year.period(), null);
  }

  private Value coverage(Year year) {
    return material.coverage().of(year.period());
  }

  private static Cell rate(Sheet sheet, Year year) {
    Long total = year.total();
    boolean hidden = total != null && sheet.isHidden(total);
    return sheet.number(hidden ? null : year.ratePerThousand(), 2, year.reference());
  }

  private Cell influence(Sheet sheet, Year year) {
    if (!material.isTold(year.period())) {
      return sheet.text(null);
    }
    Value told = sum(Counted.INFLUENCE, year);
    return sheet.number(told.value(), 2, told.reference());
  }
}
