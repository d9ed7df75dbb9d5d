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
            "column.influence",
            "column.influence.GENERAL",
            "column.influence.SERIOUS",
            "column.influence.MAJOR"),
        material.years().stream().map(year -> row(sheet, year)).toList(),
        "note.T6");
    List<Value> indexes = told.stream().map(this::index).toList();
    sheet.say(
        "influence.course",
        indexes.stream().map(Value::reference).toList(),
        sheet
            .words()
            .course(
                indexes.stream()
                    .map(
                        one ->
                            sheet.isHidden(one.rows())
                                ? Words.NONE
                                : sheet.words().number(one.value(), 2))
                    .toList()));
  }

  private Value index(String year) {
    return material.pool().year(Aggregate.SUM, Counted.INFLUENCE, year, null);
  }

  private List<Cell> row(Sheet sheet, String year) {
    List<Cell> cells = new ArrayList<>();
    cells.add(sheet.text(sheet.words().year(year)));
    if (!material.isTold(year)) {
      for (int i = 0; i < 2 + GRADES.size(); i++) {
        cells.add(sheet.text(null));
      }
      return cells;
    }
    cells.add(sheet.count(material.pool().year(Aggregate.SUM, Counted.AFFECTED, year, null)));
    Value index = index(year);
    cells.add(sheet.sum(index, 2));
    for (String grade : GRADES) {
      Value part = material.pool().year(Aggregate.SUM, Counted.INFLUENCE, year, grade);
      cells.add(sheet.sum(part, 2));
    }
    return cells;
  }
}
