package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.Pareto;
import io.vigil.monitor.report.statistics.Recurrence;
import io.vigil.monitor.report.text.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The five findings: the first five that the figures give, in the order of {@link #all}. Outsiders
 * read those alone that other parts tell them as well.
 */
record Findings(Material material, Verdicts verdicts) {
  private static final int MOST = 5;

  /** Whether there were any. */
  boolean write(Sheet sheet) {
    List<Finding> found = all(sheet).flatMap(Optional::stream).limit(MOST).toList();
    if (found.isEmpty()) {
      return false;
    }
    sheet.heading(2, "part.1.findings", sheet.words().text("place.1"));
    for (int place = 0; place < found.size(); place++) {
      Finding one = found.get(place);
      String sentence = sheet.words().text(one.rule(), one.arguments().toArray());
      sheet.say(
          one.rule(), "finding", one.rule(), one.figures(), Integer.toString(place + 1), sentence);
    }
    return true;
  }

  private Stream<Optional<Finding>> all(Sheet sheet) {
    Stream<Optional<Finding>> open =
        Stream.of(new CourseFinding(material, verdicts).of(sheet), clause(sheet));
    return sheet.isOpen()
        ? open
        : Stream.concat(
            open,
            Stream.of(
                silent(sheet),
                recurrence(sheet),
                measures(),
                cause(sheet),
                slowest(sheet),
                unit(sheet)));
  }

  private Optional<Finding> clause(Sheet sheet) {
    List<Pareto> clauses = Pareto.of(material.pool().byKey(Counted.CASE));
    if (clauses.isEmpty()
        || !new Discretion(sheet, material).clauses()
        || sheet.isHidden(clauses.getFirst().count())) {
      return Optional.empty();
    }
    return clause(sheet, clauses);
  }

  private Optional<Finding> clause(Sheet sheet, List<Pareto> clauses) {
    Pareto first = clauses.getFirst();
    List<Pareto> tied = Pareto.tied(clauses);
    if (tied.size() > 1) {
      return tied(sheet, tied);
    }
    List<String> figures =
        List.of(material.pool().all(Aggregate.SUM, Counted.CASE, first.key()).reference());
    String name = material.clauseName(first.key(), sheet.words().isChinese());
    String count = sheet.shown(first.count());
    String share = sheet.words().percent(first.share());
    return sheet.isOpen() || material.apart().isEmpty()
        ? Finding.of("finding.clause", figures, first.key(), name, count, share)
        : Finding.of(
            "finding.clause.single",
            figures,
            first.key(),
            name,
            count,
            share,
            sheet.shown(clauses.stream().mapToLong(Pareto::count).sum()));
  }

  private Optional<Finding> tied(Sheet sheet, List<Pareto> tied) {
    return Finding.of(
        "finding.clause.tied",
        tied.stream()
            .map(row -> material.pool().all(Aggregate.SUM, Counted.CASE, row.key()).reference())
            .toList(),
        Integer.toString(tied.size()),
        ClausePart.names(sheet, material, tied),
        sheet.shown(tied.getFirst().count()),
        sheet.words().percent(tied.getFirst().share()));
  }

  private Optional<Finding> silent(Sheet sheet) {
    List<String> units = verdicts.without();
    String last = material.years().getLast();
    return units.isEmpty()
        ? Optional.empty()
        : Finding.of(
            "finding.silent",
            units.stream().map(unit -> material.coverage().of(last, unit).reference()).toList(),
            sheet.joined(units.stream().map(material::unitName).toList()));
  }

  private Optional<Finding> recurrence(Sheet sheet) {
    Recurrence found = material.recurrence();
    return found.determined() == 0
        ? Optional.empty()
        : Finding.of(
            recurrence(found),
            ClausePart.ofRecurrence(material),
            Long.toString(found.determined()),
            Long.toString(found.recurred()),
            sheet.words().percent(found.rate()),
            Long.toString(found.waiting()),
            Long.toString(found.early()),
            Long.toString(found.silent()),
            Long.toString(found.returned()));
  }

  private static String recurrence(Recurrence found) {
    String rule = found.recurred() == 0 ? "finding.recurrence.none" : "finding.recurrence";
    return found.silent() == 0 ? rule : rule + ".silent";
  }

  private Optional<Finding> measures() {
    Outcomes found = material.concluded().outcomes();
    return found.measures().isEmpty()
        ? Optional.empty()
        : Finding.of(
            "finding.measures",
            Stream.of(
                    Concluded.MEASURE,
                    Concluded.MEASURE_EFFECTIVE,
                    Concluded.MEASURE_PARTLY,
                    Concluded.MEASURE_NOT,
                    Concluded.MEASURE_UNPROVED,
                    Concluded.MEASURE_PROVED,
                    Concluded.MEASURE_PENDING,
                    Concluded.MEASURE_INCOMPARABLE)
                .map(material::reference)
                .toList(),
            Integer.toString(found.measures().size()),
            Long.toString(found.count(Outcome.EFFECTIVE)),
            Long.toString(found.count(Outcome.PARTLY)),
            Long.toString(found.count(Outcome.NOT)),
            Long.toString(found.unproved()),
            Long.toString(found.proved()),
            Long.toString(found.count(Outcome.PENDING)),
            Long.toString(found.count(Outcome.INCOMPARABLE)));
  }

  private Optional<Finding> cause(Sheet sheet) {
    List<Pareto> causes = Pareto.of(material.pool().byKey(Counted.CAUSE_OF_CASE));
    return causes.isEmpty()
        ? Optional.empty()
        : Finding.of(
            "finding.cause",
            List.of(
                material
                    .pool()
                    .all(Aggregate.SUM, Counted.CAUSE_OF_CASE, causes.getFirst().key())
                    .reference()),
            sheet.words().textOr("cause." + causes.getFirst().key(), causes.getFirst().key()),
            Long.toString(causes.getFirst().count()),
            sheet.words().percent(causes.getFirst().share()));
  }

  /** The step of the cases that was in time least often. */
  private Optional<Finding> slowest(Sheet sheet) {
    Pool pool = material.pool();
    return HandlingPart.STAGES.stream()
        .map(stage -> Map.entry(stage, pool.all(Aggregate.SHARE, Counted.STAGE_IN_TIME, stage)))
        .filter(one -> one.getValue().value() != null)
        .min(Comparator.comparing(one -> Objects.requireNonNull(one.getValue().value())))
        .flatMap(one -> slowest(sheet, one.getKey(), one.getValue()));
  }

  private static Optional<Finding> slowest(Sheet sheet, String stage, Value share) {
    return Finding.of(
        "finding.slowest",
        List.of(share.reference()),
        sheet.words().text("stage." + stage),
        sheet.words().percent(share.value()));
  }

  private Optional<Finding> unit(Sheet sheet) {
    return material.counted().byUnit().stream()
        .filter(unit -> total(unit) > 0)
        .max(Comparator.comparing(Findings::total).thenComparing(Breakdown::code))
        .flatMap(
            unit ->
                Finding.of(
                    "finding.unit",
                    unit.cells().stream().map(cell -> cell.reference()).toList(),
                    material.unitName(unit.code()),
                    sheet.shown(total(unit))));
  }

  private static long total(Breakdown unit) {
    Long total = unit.total();
    return total == null ? 0 : total;
  }
}
