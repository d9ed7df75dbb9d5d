package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.warning.Effect;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Part 12: what is left to do, by rules, for the office to complete. */
record PlanPart(Material material, Verdicts verdicts) implements Part {

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.12");
    List<List<Cell>> rows = new ArrayList<>();
    verdicts
        .without()
        .forEach(
            unit ->
                add(
                    sheet,
                    rows,
                    "plan.coverage",
                    material.unitName(unit),
                    sheet.words().text("plan.coverage.about"),
                    sheet.share(material.coverage().of(material.years().getLast(), unit))));
    material.shown().stream()
        .filter(item -> item.closedOn() == null)
        .forEach(
            item ->
                add(sheet, rows, "plan.open", unit(item), clause(sheet, item), alike(sheet, item)));
    material.measures().stream()
        .filter(this::isLeft)
        .forEach(
            one ->
                add(
                    sheet,
                    rows,
                    "plan.measure." + one.judged(material.asOf()).outcome(),
                    answering(one),
                    one.text(),
                    after(sheet, one)));
    material.shown().stream()
        .filter(this::isLeft)
        .forEach(
            item ->
                add(
                    sheet,
                    rows,
                    "plan.measure." + outcome(item),
                    unit(item),
                    sheet
                        .words()
                        .text(
                            "plan.case",
                            AnnexPart.number(sheet.words(), item),
                            clause(sheet, item)),
                    new CaseEffects(material).after(sheet, item)));
    material.pool().rows(Counted.SELF_CHECK_DONE).stream()
        .filter(row -> row.value() == 0)
        .forEach(
            row ->
                add(
                    sheet,
                    rows,
                    "plan.check",
                    material.unitName(row.unit()),
                    row.what() + " " + sheet.words().term(row.period()),
                    done(sheet, row)));
    if (rows.isEmpty()) {
      sheet.say("plan.none", List.of());
    } else if (sheet.isOpen()) {
      sheet.say("plan.restricted", List.of());
    } else {
      sheet.grid("T12", columns(sheet), rows, "note.T12");
    }
    sheet.say("plan.next", List.of());
    sheet.add(
        new SignatureField(
            List.of(
                sheet.words().text("sign.made"),
                sheet.words().text("sign.checked"),
                sheet.words().text("sign.issued"))));
  }

  /** How often the same was there in the years of the report. */
  private Cell alike(Sheet sheet, FindIncidentMeasures.Item item) {
    return sheet.count(
        material.pool().all(Aggregate.SUM, Counted.CASE_ALIKE, item.clause() + "@" + item.unit()));
  }

  private static Cell after(Sheet sheet, Measure measure) {
    Effect effect = measure.effect();
    Effect.After after = effect == null ? null : effect.after();
    return after == null
        ? sheet.text(null)
        : sheet.number(
            after.value(),
            1,
            new ReadingKey(measure.controlPoint(), measure.unit(), after.from(), after.to())
                .text());
  }

  /** Of this term or year alone: what was done in others says nothing of it. */
  private Cell done(Sheet sheet, Row undone) {
    List<Row> due =
        material.pool().rows(Counted.SELF_CHECK_DONE).stream()
            .filter(row -> row.unit().equals(undone.unit()))
            .filter(row -> Objects.equals(row.key(), undone.key()))
            .filter(row -> Objects.equals(row.period(), undone.period()))
            .toList();
    return sheet.text(due.stream().filter(row -> row.value() > 0).count() + "/" + due.size());
  }

  private static String answering(Measure measure) {
    return Stream.of(measure.owner(), measure.unitName(), measure.unit())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private boolean isLeft(Measure measure) {
    return isLeft(measure.judged(material.asOf()).outcome());
  }

  /** Where an incident came back although measures were taken after it. */
  private boolean isLeft(FindIncidentMeasures.Item item) {
    return item.planned() > 0 && isLeft(outcome(item));
  }

  private Outcome outcome(FindIncidentMeasures.Item item) {
    return Measures.outcome(item, material.around(), material.asOf());
  }

  private static boolean isLeft(Outcome outcome) {
    return outcome == Outcome.NOT || outcome == Outcome.PARTLY;
  }

  private String unit(FindIncidentMeasures.Item item) {
    return material.unitName(item.unit());
  }

  private String clause(Sheet sheet, FindIncidentMeasures.Item item) {
    return material.clauseName(item.clause(), sheet.words().isChinese());
  }

  private static List<Column> columns(Sheet sheet) {
    return List.of(
        Column.words(sheet.words().text("column.problem"), 3),
        Column.words(sheet.words().text("column.unit"), 2),
        Column.words(sheet.words().text("column.about"), 3),
        Column.figures(sheet.words().text("column.state"), 2),
        Column.words(sheet.words().text("column.plan"), 3));
  }

  private static void add(
      Sheet sheet, List<List<Cell>> rows, String rule, String unit, String about, Cell state) {
    rows.add(
        List.of(
            sheet.text(sheet.words().text(rule)),
            sheet.text(unit),
            sheet.text(about),
            state,
            sheet.text(sheet.words().text(rule + ".next"))));
  }
}
