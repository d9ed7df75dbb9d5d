package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.ParetoChart;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.statistics.Pareto;
import io.vigil.monitor.report.statistics.Recurrence;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import java.math.BigDecimal;
import java.util.List;

/** Part 5: clauses and causes, most frequent first, and what came back. */
record ClausePart(Material material) implements Part {

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.5");
    List<Pareto> clauses = Pareto.of(material.pool().byKey(Counted.CASE));
    if (clauses.isEmpty()) {
      sheet.say("clause.none", List.of());
      return;
    }
    if (!isTold(sheet, clauses)) {
      sheet.grid(
          "T4",
          sheet.columns(
              2, "column.clause", "column.name", "column.sum", "column.share", "column.cumulative"),
          clauses.stream().map(row -> clause(sheet, row)).toList(),
          "note.cases");
    }
    chart(sheet, clauses);
    Pareto first = clauses.getFirst();
    sheet.say(
        "clause.most",
        List.of(reference(Counted.CASE, first.key())),
        first.key(),
        name(sheet, first.key()),
        sheet.shown(first.count()),
        sheet.percent(first.share(), first.count()));
    causes(sheet);
    recurrence(sheet);
  }

  private static boolean isTold(Sheet sheet, List<Pareto> rows) {
    return sheet.isTold(rows.stream().map(Pareto::count).toList());
  }

  private String name(Sheet sheet, String clause) {
    return material.clauseName(clause, sheet.words().isChinese());
  }

  private String reference(Counted counted, String key) {
    return material.pool().all(Aggregate.SUM, counted, key).reference();
  }

  private List<Cell> clause(Sheet sheet, Pareto row) {
    return List.of(
        sheet.text(row.key()),
        sheet.text(name(sheet, row.key())),
        sheet.count(row.count(), reference(Counted.CASE, row.key())),
        share(sheet, row.share()),
        share(sheet, row.cumulative()));
  }

  private static Cell share(Sheet sheet, double share) {
    return sheet.text(sheet.isOpen() ? null : sheet.words().percent(share));
  }

  private void chart(Sheet sheet, List<Pareto> clauses) {
    if (!sheet.isOpen()) {
      sheet.add(
          new ParetoChart(
              "F3",
              sheet.words().text("chart.F3"),
              sheet.words().text("measure.cases"),
              clauses.stream()
                  .map(row -> new ParetoChart.Bar(row.key(), BigDecimal.valueOf(row.count())))
                  .toList()));
    }
  }

  private void causes(Sheet sheet) {
    List<Pareto> causes = Pareto.of(material.pool().byKey(Counted.CAUSE));
    if (causes.isEmpty()) {
      sheet.say("cause.none", List.of());
      return;
    }
    if (isTold(sheet, causes)) {
      return;
    }
    sheet.grid(
        "T5",
        sheet.columns(1, "column.cause", "column.sum", "column.share", "column.cumulative"),
        causes.stream().map(row -> cause(sheet, row)).toList(),
        "note.T5");
  }

  private List<Cell> cause(Sheet sheet, Pareto row) {
    return List.of(
        sheet.text(sheet.words().textOr("cause." + row.key(), row.key())),
        sheet.count(row.count(), reference(Counted.CAUSE, row.key())),
        share(sheet, row.share()),
        share(sheet, row.cumulative()));
  }

  private void recurrence(Sheet sheet) {
    List<Recurrence.Case> cases = material.recurrenceCases();
    Recurrence found = Recurrence.of(cases, cases, material.asOf());
    sheet.say(
        "recurrence",
        List.of(material.pool().all(Aggregate.SUM, Counted.CASE, null).reference()),
        sheet.shown(found.closed()),
        sheet.shown(found.recurred()),
        sheet.percent(
            found.closed() == 0 || sheet.isHidden(found.closed())
                ? null
                : (double) found.recurred() / found.closed(),
            found.recurred()),
        sheet.shown(found.waiting()));
    sheet.say("repeaters", List.of(), sheet.shown(material.repeaters()));
  }
}
