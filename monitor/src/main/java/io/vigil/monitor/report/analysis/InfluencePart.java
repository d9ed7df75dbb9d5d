package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Part 6: how many students were affected, and how much it weighs. */
record InfluencePart(Material material) implements Part {
  private static final List<Counted> HARMS =
      List.of(Counted.HOURS_LOST, Counted.MONEY_LOST, Counted.INJURED);
  private static final List<String> GRADES = List.of("GENERAL", "SERIOUS", "MAJOR");

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.6");
    List<String> told = material.years().stream().filter(material::isTold).toList();
    if (told.isEmpty()) {
      sheet.say("influence.none", List.of());
      return;
    }
    sheet.grid(
        "T6",
        sheet.columns(
            1,
            "column.year",
            "column.affected",
            "column.hours-lost",
            "column.money-lost",
            "column.injured",
            "column.influence",
            "column.influence.GENERAL",
            "column.influence.SERIOUS",
            "column.influence.MAJOR"),
        material.years().stream().map(year -> row(sheet, year)).toList(),
        "note.T6");
    sheet.say(
        "influence.course",
        told.stream().map(year -> index(year).reference()).toList(),
        sheet
            .words()
            .course(
                told.stream()
                    .map(
                        year ->
                            mayTell(sheet, year)
                                ? sheet.words().number(index(year).value(), 2)
                                : Words.NONE)
                    .toList()));
  }

  /**
   * What nobody told is not zero; outsiders, who could tell single cases by it, read none of it.
   */
  private Cell harm(Sheet sheet, Counted harm, String year) {
    Value value = material.pool().year(Aggregate.SUM, harm, year, null);
    if (sheet.isOpen()) {
      return sheet.text(null);
    }
    return value.rows() == 0
        ? sheet.text(sheet.words().text("not-recorded"))
        : sheet.number(value.value(), harm == Counted.INJURED ? 0 : 1, value.reference());
  }

  private boolean mayTell(Sheet sheet, String year) {
    return new Discretion(sheet, material).influence(year, any -> true);
  }

  private Value index(String year) {
    return material.pool().year(Aggregate.SUM, Counted.INFLUENCE, year, null);
  }

  private List<Cell> row(Sheet sheet, String year) {
    List<Cell> cells = new ArrayList<>();
    cells.add(sheet.text(material.yearOfCases(sheet.words(), year)));
    if (!material.isTold(year)) {
      for (int i = 0; i < 2 + HARMS.size() + GRADES.size(); i++) {
        cells.add(sheet.text(null));
      }
      return cells;
    }
    cells.add(sheet.count(material.pool().year(Aggregate.SUM, Counted.AFFECTED, year, null)));
    HARMS.forEach(harm -> cells.add(harm(sheet, harm, year)));
    boolean told = mayTell(sheet, year);
    cells.add(told ? sheet.sum(index(year), 2) : sheet.text(null));
    for (String grade : GRADES) {
      Value part = material.pool().year(Aggregate.SUM, Counted.INFLUENCE, year, grade);
      cells.add(told ? sheet.sum(part, 2) : sheet.text(null));
    }
    return cells;
  }
}
