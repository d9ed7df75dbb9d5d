package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.List;

/** Annex: the list of incidents, for the college alone, and how figures are made. */
record AnnexPart(Material material) implements Part {

  @Override
  public void write(Sheet sheet) {
    sheet.add(new PageBreak());
    sheet.heading(1, "part.annex");
    if (sheet.isOpen()) {
      sheet.say("annex.restricted", List.of());
    } else if (!material.shown().isEmpty()) {
      sheet.grid(
          "A1",
          columns(sheet),
          material.shown().stream().map(item -> row(sheet, item)).toList(),
          null);
    }
    if (material.sealed() > 0) {
      sheet.say("annex.sealed", List.of(cases()), sheet.shown(material.sealed()));
    }
    sheet.say("annex.rules", List.of(), material.rules(sheet));
    sheet.say("annex.dictionary", List.of());
    sheet.say("annex.methods", List.of());
  }

  /** Of all cases, whose figure tells as well how many of them are sealed. */
  private String cases() {
    return material.pool().all(Aggregate.SUM, Counted.CASE, null).reference();
  }

  /** As people write it. */
  static String number(Words words, FindIncidentMeasures.Item item) {
    return item.number() == null
        ? Words.NONE
        : words.text(
            "case.number", String.valueOf(item.numberYear()), "%04d".formatted(item.number()));
  }

  private static List<Column> columns(Sheet sheet) {
    return List.of(
        Column.words(sheet.words().text("column.number"), 5),
        Column.words(sheet.words().text("column.date"), 3),
        Column.words(sheet.words().text("column.unit"), 4),
        Column.words(sheet.words().text("column.clause"), 2),
        Column.words(sheet.words().text("column.name"), 5),
        Column.words(sheet.words().text("column.grade"), 2),
        Column.figures(sheet.words().text("column.affected"), 2),
        Column.words(sheet.words().text("column.closed"), 3));
  }

  private List<Cell> row(Sheet sheet, FindIncidentMeasures.Item item) {
    Words words = sheet.words();
    Integer affected = item.affected();
    return List.of(
        sheet.text(number(words, item)),
        sheet.text(item.occurredOn().toString()),
        sheet.text(material.unitName(item.unit())),
        sheet.text(item.clause()),
        sheet.text(material.clauseName(item.clause(), words.isChinese())),
        sheet.text(words.severity(item.severity().name())),
        sheet.count(
            affected == null ? null : Long.valueOf(affected),
            material
                .pool()
                .all(Aggregate.SUM, Counted.AFFECTED_OF_CASE, item.incidentId())
                .reference()),
        sheet.text(item.closedOn() == null ? words.text("open") : item.closedOn().toString()));
  }
}
