package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.ParetoChart;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.FigureKey;
import io.vigil.monitor.report.statistics.Pareto;
import io.vigil.monitor.report.statistics.Recurrence;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
    set(sheet);
    var discretion = new Discretion(sheet, material);
    if (discretion.clauses()) {
      sheet.grid(
          "T4",
          sheet.columns(
              2, "column.clause", "column.name", "column.sum", "column.share", "column.cumulative"),
          inOrder(sheet, clauses).stream().map(row -> clause(sheet, row, clauses)).toList(),
          "note.cases");
      if (!sheet.isHidden(clauses.getFirst().count())) {
        most(sheet, Pareto.tied(clauses));
      }
    } else {
      sheet.say("clause.few", List.of());
    }
    chart(sheet, clauses);
    causes(sheet);
    if (discretion.ofAllYears()) {
      recurrence(sheet);
    }
    sheet.say(
        "repeaters",
        List.of(material.reference(Concluded.PERSON_REPEATED)),
        sheet.shown(material.concluded().ofRepeaters().size()));
  }

  /** Which cases are counted, where these are not the incidents of the parts before. */
  private void set(Sheet sheet) {
    List<String> apart = material.apart();
    if (sheet.isOpen() || apart.isEmpty()) {
      return;
    }
    Words words = sheet.words();
    sheet.say(
        "clause.set",
        material.years().stream().map(this::reference).toList(),
        Long.toString(material.years().stream().mapToLong(material::single).sum()),
        sheet.joined(
            material.years().stream()
                .map(
                    year ->
                        words.text(
                            "clause.set.one",
                            words.year(year),
                            Long.toString(material.single(year))))
                .toList()),
        sheet.joined(apart.stream().map(words::year).toList()),
        Long.toString(
            material.years().stream()
                .map(material::total)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum()));
  }

  private String reference(String year) {
    return material.pool().year(Aggregate.SUM, Counted.CASE, year, null).reference();
  }

  /** Those that are hidden do not stand by their size. */
  private static List<Pareto> inOrder(Sheet sheet, List<Pareto> rows) {
    return rows.stream()
        .sorted(
            Comparator.<Pareto>comparingLong(row -> sheet.isHidden(row.count()) ? 0 : -row.count())
                .thenComparing(Pareto::key))
        .toList();
  }

  private void most(Sheet sheet, List<Pareto> tied) {
    Pareto first = tied.getFirst();
    if (tied.size() > 1) {
      sheet.say(
          "clause.most",
          "clause.most.tied",
          tied.stream().map(row -> reference(Counted.CASE, row.key())).toList(),
          Integer.toString(tied.size()),
          names(sheet, material, tied),
          sheet.shown(first.count()),
          sheet.words().percent(first.share()));
      return;
    }
    sheet.say(
        "clause.most",
        List.of(reference(Counted.CASE, first.key())),
        first.key(),
        name(sheet, first.key()),
        sheet.shown(first.count()),
        sheet.words().percent(first.share()));
  }

  /** Such as CT-01“迟到”、CT-02“空堂”. */
  static String names(Sheet sheet, Material material, List<Pareto> clauses) {
    return sheet.joined(
        clauses.stream()
            .map(
                row ->
                    sheet
                        .words()
                        .text(
                            "clause.named",
                            row.key(),
                            material.clauseName(row.key(), sheet.words().isChinese())))
            .toList());
  }

  private String name(Sheet sheet, String clause) {
    return material.clauseName(clause, sheet.words().isChinese());
  }

  private String reference(Counted counted, String key) {
    return material.pool().all(Aggregate.SUM, counted, key).reference();
  }

  private List<Cell> clause(Sheet sheet, Pareto row, List<Pareto> all) {
    return List.of(
        sheet.text(row.key()),
        sheet.text(name(sheet, row.key())),
        sheet.count(row.count(), reference(Counted.CASE, row.key())),
        share(sheet, row.share(), reference(Counted.CASE, row.key())),
        share(sheet, row.cumulative(), reference(Counted.CASE, until(row, all))));
  }

  /** A share leads to the rows of its count. */
  private static Cell share(Sheet sheet, double share, String reference) {
    return sheet.share(sheet.isOpen() ? null : Double.valueOf(share), reference);
  }

  /** The keys of a row and of those that are more frequent. */
  private static String until(Pareto row, List<Pareto> all) {
    return FigureKey.keys(all.subList(0, all.indexOf(row) + 1).stream().map(Pareto::key).toList());
  }

  private void chart(Sheet sheet, List<Pareto> clauses) {
    if (!sheet.isOpen()) {
      sheet.add(
          new ParetoChart(
              "F3",
              sheet.chart("F3"),
              sheet.words().text("measure.cases"),
              clauses.stream()
                  .map(row -> new ParetoChart.Bar(row.key(), BigDecimal.valueOf(row.count())))
                  .toList()));
    }
  }

  private void causes(Sheet sheet) {
    if (!sheet.isOpen()) {
      causes(sheet, Counted.CAUSE_OF_CASE, "T5", "cause.case.none");
    }
    causes(sheet, Counted.CAUSE, "T5-2", "cause.none");
  }

  private void causes(Sheet sheet, Counted counted, String table, String none) {
    List<Pareto> causes = Pareto.of(material.pool().byKey(counted));
    if (causes.isEmpty()) {
      sheet.say(none, List.of());
    } else if (sheet.leavesOpen(causes.stream().map(Pareto::count).toList())) {
      sheet.grid(
          table,
          sheet.columns(1, "column.cause", "column.sum", "column.share", "column.cumulative"),
          inOrder(sheet, causes).stream().map(row -> cause(sheet, counted, row, causes)).toList(),
          "note." + table);
    }
  }

  private List<Cell> cause(Sheet sheet, Counted counted, Pareto row, List<Pareto> all) {
    return List.of(
        sheet.text(sheet.words().textOr("cause." + row.key(), row.key())),
        sheet.count(row.count(), reference(counted, row.key())),
        share(sheet, row.share(), reference(counted, row.key())),
        share(sheet, row.cumulative(), reference(counted, until(row, all))));
  }

  private void recurrence(Sheet sheet) {
    Recurrence found = material.recurrence();
    long open = material.cases().size() - found.closed();
    if (!sheet.mayTell(
        List.of(
            found.recurred(),
            found.determined() - found.recurred(),
            found.early(),
            found.waiting() - found.early(),
            found.returned(),
            found.silent() - found.returned(),
            open),
        null)) {
      return;
    }
    sheet.say(
        found.silent() == 0 ? "recurrence" : "recurrence.silent",
        ofRecurrence(material),
        sheet.shown(found.closed()),
        sheet.shown(found.determined()),
        sheet.shown(found.recurred()),
        sheet.words().percent(found.rate()),
        sheet.shown(found.waiting()),
        sheet.shown(found.early()),
        sheet.shown(found.silent()),
        sheet.shown(found.returned()));
  }

  /** What the rate of recurrence is made of, and all cases. */
  static List<String> ofRecurrence(Material material) {
    return Stream.concat(
            Stream.of(material.pool().all(Aggregate.SUM, Counted.CASE, null).reference()),
            Stream.of(
                    Concluded.CASE_CLOSED,
                    Concluded.CASE_COMPARED,
                    Concluded.CASE_RECURRED,
                    Concluded.CASE_RATE,
                    Concluded.CASE_WATCHED,
                    Concluded.CASE_RECURRED_EARLY,
                    Concluded.CASE_SILENT,
                    Concluded.CASE_RECURRED_SILENT)
                .map(material::reference))
        .toList();
  }
}
