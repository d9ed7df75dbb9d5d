package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What was done in typical cases, by whom, until when, and what came of it. */
record CaseTable(Material material) {

  void write(Sheet sheet, List<FindIncidentMeasures.Item> cases, List<GoodExample> examples) {
    if (cases.isEmpty() && examples.isEmpty()) {
      return;
    }
    CaseEffects effects = new CaseEffects(material);
    sheet.grid(
        "T10-2",
        List.of(
            Column.words(sheet.words().text("column.typical-case"), 5),
            Column.words(sheet.words().text("column.incident-measures"), 8),
            Column.words(sheet.words().text("column.done-on"), 3),
            Column.figures(sheet.words().text("column.evidence"), 2),
            Column.figures(sheet.words().text("column.case-before"), 2),
            Column.figures(sheet.words().text("column.case-after"), 2),
            Column.words(sheet.words().text("column.verdict"), 3)),
        Stream.concat(
                cases.stream().map(item -> effects.row(sheet, item)),
                examples.stream().map(one -> row(sheet, one)))
            .toList(),
        "note.T10-2");
  }

  private List<Cell> row(Sheet sheet, GoodExample example) {
    Words words = sheet.words();
    LocalDate done = example.doneOn();
    return List.of(
        sheet.text(new EffectPart(material).source(words, example.first())),
        sheet.text(
            CaseEffects.lines(
                example.measures().stream().map(measure -> told(words, measure)).toList())),
        sheet.text(done == null ? null : done.toString()),
        sheet.count(new Proof(material).pieces(example.evidence())),
        EffectPart.before(sheet, example.compared()),
        EffectPart.after(sheet, example.compared()),
        sheet.text(words.text("verdict." + Outcome.EFFECTIVE)));
  }

  private static String told(Words words, Measure measure) {
    String owner = measure.owner() == null ? measure.unitName() : measure.owner();
    return words.text(
        "case.measure",
        measure.text(),
        owner == null ? Words.NONE : owner,
        measure.due() == null ? Words.NONE : measure.due().toString());
  }
}
