package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Part 9: self-checks by area and year. */
record CheckPart(Material material) implements Part {

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.9");
    Map<String, String> areas = new TreeMap<>();
    for (Row row : material.pool().rows(Counted.SELF_CHECK)) {
      areas.put(String.valueOf(row.key()), String.valueOf(row.what()));
    }
    if (areas.isEmpty()) {
      sheet.say("check.none", List.of());
      return;
    }
    List<List<Cell>> rows = new ArrayList<>();
    areas.forEach(
        (area, name) -> material.years().forEach(year -> rows.add(row(sheet, area, name, year))));
    sheet.grid(
        "T10",
        sheet.columns(
            2,
            "column.area",
            "column.year",
            "column.due",
            "column.done",
            "column.done-in-time",
            "column.findings",
            "column.put-right"),
        rows,
        "note.T10");
    Value due = material.pool().all(Aggregate.COUNT, Counted.SELF_CHECK, null);
    Value done = material.pool().all(Aggregate.SUM, Counted.SELF_CHECK_DONE, null);
    sheet.say(
        "check.course",
        List.of(due.reference(), done.reference()),
        total(sheet, Aggregate.COUNT, Counted.SELF_CHECK, areas.keySet()),
        isDoneTold(sheet, areas.keySet())
            ? total(sheet, Aggregate.SUM, Counted.SELF_CHECK_DONE, areas.keySet())
            : Words.NONE);
    if (!sheet.isOpen()) {
      undone(sheet);
    }
  }

  private boolean isDoneTold(Sheet sheet, Set<String> areas) {
    return areas.stream()
        .allMatch(
            area -> material.years().stream().allMatch(year -> isDoneTold(sheet, area, year)));
  }

  /** Neither those that were done nor those that were not are few. */
  private boolean isDoneTold(Sheet sheet, String area, String year) {
    Pool pool = material.pool();
    return sheet.mayTell(
        List.of(pool.year(Aggregate.SUM, Counted.SELF_CHECK_DONE, year, area).count()),
        pool.year(Aggregate.COUNT, Counted.SELF_CHECK, year, area).count());
  }

  private String total(Sheet sheet, Aggregate aggregate, Counted counted, Set<String> areas) {
    return sheet.total(
        areas.stream()
            .flatMap(
                area ->
                    material.years().stream()
                        .map(year -> material.pool().year(aggregate, counted, year, area).count()))
            .toList());
  }

  private void undone(Sheet sheet) {
    List<Row> undone =
        material.pool().rows(Counted.SELF_CHECK_DONE).stream()
            .filter(row -> row.value() == 0)
            .toList();
    if (!undone.isEmpty()) {
      sheet.say(
          "check.undone",
          List.of(material.pool().all(Aggregate.SUM, Counted.SELF_CHECK_DONE, null).reference()),
          sheet.joined(
              undone.stream()
                  .map(
                      row ->
                          sheet
                              .words()
                              .text(
                                  "check.undone.one",
                                  material.unitName(row.unit()),
                                  sheet.words().term(row.period()),
                                  String.valueOf(row.what())))
                  .toList()));
    }
  }

  private List<Cell> row(Sheet sheet, String area, String name, String year) {
    Pool pool = material.pool();
    return List.of(
        sheet.text(name),
        sheet.text(material.parts().name(sheet.words(), year, Recorded.SELF_CHECKS, area)),
        sheet.count(pool.year(Aggregate.COUNT, Counted.SELF_CHECK, year, area)),
        isDoneTold(sheet, area, year)
            ? sheet.count(pool.year(Aggregate.SUM, Counted.SELF_CHECK_DONE, year, area))
            : sheet.text(null),
        sheet.count(pool.year(Aggregate.SUM, Counted.SELF_CHECK_IN_TIME, year, area)),
        sheet.count(pool.year(Aggregate.SUM, Counted.CHECK_FINDING, year, area)),
        sheet.count(pool.year(Aggregate.SUM, Counted.CHECK_FINDING_CLOSED, year, area)));
  }
}
