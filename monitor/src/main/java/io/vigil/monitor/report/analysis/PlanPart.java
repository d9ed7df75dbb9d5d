package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Part 12: what is left to do, by rules, for the office to complete. */
record PlanPart(Material material, Verdicts verdicts) implements Part {

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.12");
    List<PlanRow> rows =
        Stream.of(
                unreported(sheet),
                open(sheet),
                new MeasuresLeft(material).rows(sheet),
                new CasesLeft(material).rows(sheet),
                undone(sheet),
                unreviewed(sheet))
            .flatMap(part -> part)
            .toList();
    if (rows.isEmpty()) {
      sheet.say("plan.none", List.of());
    } else if (sheet.isOpen()) {
      sheet.say("plan.restricted", List.of());
    } else {
      sheet.grid(
          "T12",
          columns(sheet),
          rows.stream().map(row -> row.cells(sheet, material.answerBy())).toList(),
          "note.T12");
    }
    sheet.say("plan.next", List.of());
    sheet.add(
        new SignatureField(
            List.of(
                sheet.words().text("sign.made"),
                sheet.words().text("sign.checked"),
                sheet.words().text("sign.issued"))));
  }

  private Stream<PlanRow> unreported(Sheet sheet) {
    return verdicts.without().stream()
        .map(
            unit ->
                row(
                    sheet,
                    "plan.coverage",
                    sheet.words().text("plan.coverage.about"),
                    unit,
                    sheet.share(material.coverage().of(material.years().getLast(), unit))));
  }

  private Stream<PlanRow> open(Sheet sheet) {
    return material.shown().stream()
        .filter(item -> item.closedOn() == null)
        .map(
            item ->
                row(
                    sheet,
                    "plan.open",
                    sheet
                        .words()
                        .text(
                            "plan.case",
                            AnnexPart.number(sheet.words(), item),
                            clause(sheet, item)),
                    item.unit(),
                    alike(sheet, item)));
  }

  private Stream<PlanRow> undone(Sheet sheet) {
    return material.pool().rows(Counted.SELF_CHECK_DONE).stream()
        .filter(one -> one.value() == 0)
        .map(
            one ->
                row(
                    sheet,
                    "plan.check",
                    one.what() + " " + sheet.words().term(one.period()),
                    one.unit(),
                    done(sheet, one)));
  }

  /** Contingency plans whose review is overdue, as the annex lists them. */
  private Stream<PlanRow> unreviewed(Sheet sheet) {
    return material.plans().all().stream()
        .filter(Plans.Plan::isOverdue)
        .map(
            plan ->
                new PlanRow(
                    "plan.review",
                    sheet
                        .words()
                        .text(
                            "plan.review.about",
                            plan.name(),
                            Objects.requireNonNull(plan.reviewBy())),
                    head(sheet, plan.unit()),
                    sheet.text(sheet.words().text("plan.review.state")),
                    sheet
                        .words()
                        .text(
                            plan.drilledOn() == null
                                ? "plan.review.undrilled.next"
                                : "plan.review.next")));
  }

  private PlanRow row(Sheet sheet, String rule, String about, String unit, Cell state) {
    return new PlanRow(rule, about, head(sheet, unit), state, sheet.words().text(rule + ".next"));
  }

  private String head(Sheet sheet, String unit) {
    return sheet.words().text("plan.head", material.unitName(unit));
  }

  /** How often the same was there in the years of the report. */
  private Cell alike(Sheet sheet, FindIncidentMeasures.Item item) {
    return sheet.count(
        material.pool().all(Aggregate.SUM, Counted.CASE_ALIKE, item.clause() + "@" + item.unit()));
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

  static boolean isLeft(Outcome outcome) {
    return outcome == Outcome.NOT || outcome == Outcome.PARTLY;
  }

  private String clause(Sheet sheet, FindIncidentMeasures.Item item) {
    return material.clauseName(item.clause(), sheet.words().isChinese());
  }

  private static List<Column> columns(Sheet sheet) {
    return List.of(
        Column.words(sheet.words().text("column.problem"), 3),
        Column.words(sheet.words().text("column.about"), 6),
        Column.words(sheet.words().text("column.answering"), 3),
        Column.figures(sheet.words().text("column.state"), 2),
        Column.words(sheet.words().text("column.plan"), 9),
        Column.words(sheet.words().text("column.by"), 3));
  }
}
