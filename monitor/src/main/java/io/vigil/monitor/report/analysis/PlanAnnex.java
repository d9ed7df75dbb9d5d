package io.vigil.monitor.report.analysis;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annex, continued: contingency plans, their drills, and the incidents that they were used for. */
record PlanAnnex(Material material) implements Part {

  @Override
  public void write(Sheet sheet) {
    Plans plans = material.plans();
    if (sheet.isOpen()) {
      return;
    }
    if (plans.all().isEmpty()) {
      sheet.say("annex.no-plans", List.of());
      return;
    }
    sheet.grid(
        "A2",
        columns(sheet),
        plans.all().stream().map(plan -> row(sheet, plan)).toList(),
        "note.A2");
    if (plans.activations().isEmpty()) {
      sheet.say(
          "annex.no-activation",
          List.of(material.pool().all(Aggregate.SUM, Counted.ACTIVATION, null).reference()));
      return;
    }
    sheet.grid(
        "A3",
        sheet.columns(
            6,
            "column.plan-name",
            "column.unit",
            "column.version",
            "column.activated",
            "column.ended",
            "column.case"),
        plans.activations().stream().map(one -> row(sheet, one)).toList(),
        null);
  }

  private static List<Column> columns(Sheet sheet) {
    Words words = sheet.words();
    return List.of(
        Column.words(words.text("column.plan-name"), 5),
        Column.words(words.text("column.unit"), 4),
        Column.words(words.text("column.version"), 4),
        Column.words(words.text("column.review"), 3),
        Column.words(words.text("column.plan-state"), 2),
        Column.words(words.text("column.drilled"), 3),
        Column.figures(words.text("column.drills"), 2),
        Column.figures(words.text("column.activations"), 2));
  }

  private List<Cell> row(Sheet sheet, Plans.Plan plan) {
    return List.of(
        sheet.text(plan.name()),
        sheet.text(material.unitName(plan.unit())),
        sheet.text(version(sheet, plan)),
        sheet.text(day(plan.reviewBy())),
        sheet.text(sheet.words().text("plan-state." + plan.state())),
        sheet.text(day(plan.drilledOn())),
        sheet.count(material.pool().all(Aggregate.SUM, Counted.DRILL, plan.planId())),
        sheet.count(material.pool().all(Aggregate.SUM, Counted.ACTIVATION, plan.planId())));
  }

  private static String version(Sheet sheet, Plans.Plan plan) {
    String version =
        sheet
            .words()
            .text("annex.version" + since(plan), Integer.toString(plan.version()), plan.issuedOn());
    return plan.document() == null ? version : sheet.joined(List.of(version, plan.document()));
  }

  /**
   * What is in force today may be of after the years of the report; a first version revises none.
   */
  private static String since(Plans.Plan plan) {
    if (plan.later()) {
      return ".later";
    }
    return plan.revised() == 0 ? "" : plan.version() == 1 ? ".first" : ".revised";
  }

  private List<Cell> row(Sheet sheet, Plans.Activation activation) {
    LocalDate until = activation.until();
    return List.of(
        sheet.text(activation.name()),
        sheet.text(material.unitName(activation.unit())),
        sheet.text(
            sheet.words().text("annex.version.number", Integer.toString(activation.version()))),
        sheet.text(activation.from().toString()),
        sheet.text(until == null ? sheet.words().text("annex.active") : until.toString()),
        sheet.text(incident(sheet.words(), activation.incidentId())));
  }

  /** A sealed one, or one that is not decided yet, is told by no number. */
  private String incident(Words words, @Nullable String incidentId) {
    return material.shown().stream()
        .filter(item -> item.incidentId().equals(incidentId))
        .findFirst()
        .map((FindIncidentMeasures.Item item) -> AnnexPart.number(words, item))
        .orElseGet(() -> words.text(incidentId == null ? "annex.no-case" : "annex.case-unlisted"));
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
