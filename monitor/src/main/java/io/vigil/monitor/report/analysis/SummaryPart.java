package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.report.analysis.Verdicts.Scope;
import io.vigil.monitor.report.analysis.Verdicts.Subject;
import io.vigil.monitor.report.analysis.Verdicts.Verdict;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.Pareto;
import io.vigil.monitor.report.statistics.YearlyFall;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Part 1: what there was, the three verdicts in both scopes, and what chance may have done. */
record SummaryPart(Material material, Verdicts verdicts) implements Part {
  private static final long FEW = 50;

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.1");
    counts(sheet);
    verdicts.all().stream().filter(Verdicts::isKnown).forEach(one -> verdict(sheet, one));
    comparability(sheet);
    chance(sheet);
    leaders(sheet);
  }

  private void counts(Sheet sheet) {
    List<Year> years = material.counted().years();
    sheet.say(
        "summary.count",
        years.stream().map(Year::reference).toList(),
        sheet.total(years.stream().<@Nullable Long>map(Year::total).toList()),
        sheet.words().course(years.stream().map(year -> shown(sheet, year.total())).toList()),
        sheet.total(years.stream().<@Nullable Long>map(Year::lapses).toList()));
  }

  private static String shown(Sheet sheet, @Nullable Long count) {
    return count == null ? Words.NONE : sheet.shown(count);
  }

  private void verdict(Sheet sheet, Verdict verdict) {
    String subject = verdict.subject().name().toLowerCase(Locale.ROOT);
    String scope = verdict.scope().name().toLowerCase(Locale.ROOT);
    Words words = sheet.words();
    List<Boolean> hidden = hidden(sheet, verdict);
    String rates = verdict.rates().isEmpty() || hidden.contains(true) ? "" : rates(words, verdict);
    sheet.say(
        "verdict." + subject + "." + scope,
        rule(verdict),
        verdict.references(),
        words.text("verdict.subject." + subject),
        words.text("verdict.scope." + scope),
        words.course(
            IntStream.range(0, verdict.figures().size())
                .mapToObj(
                    place ->
                        figure(
                            sheet,
                            verdict.subject(),
                            verdict.figures().get(place),
                            hidden.get(place)))
                .toList()),
        rates);
  }

  /** What falls because less is reported is no fall; complaints do not hang on zero reports. */
  private String rule(Verdict verdict) {
    boolean doubtful =
        verdict.fall() == YearlyFall.FALLS
            && verdict.scope() == Scope.ALL
            && verdict.subject() != Subject.COMPLAINTS
            && !verdicts.isComparable();
    return "verdict." + verdict.fall() + (doubtful ? ".not-comparable" : "");
  }

  /**
   * Which counts of the years are hidden: the few, and those that tell the few that the other scope
   * has besides. The influence of cases is hidden like their count.
   */
  private List<Boolean> hidden(Sheet sheet, Verdict verdict) {
    Subject subject =
        verdict.subject() == Subject.INFLUENCE ? Subject.INCIDENTS : verdict.subject();
    List<@Nullable Double> counts = verdicts.of(subject, verdict.scope()).figures();
    List<@Nullable Double> all = verdicts.of(subject, Scope.ALL).figures();
    return IntStream.range(0, counts.size())
        .mapToObj(place -> isHidden(sheet, counts.get(place), all.get(place)))
        .toList();
  }

  private static boolean isHidden(Sheet sheet, @Nullable Double count, @Nullable Double all) {
    return count != null
        && (sheet.isHidden(Math.round(count))
            || all != null && sheet.isHidden(Math.round(all - count)));
  }

  private static String figure(
      Sheet sheet, Subject subject, @Nullable Double figure, boolean hidden) {
    if (subject != Subject.INFLUENCE && figure != null) {
      long count = Math.round(figure);
      return hidden && !sheet.isHidden(count) ? Words.NONE : sheet.shown(count);
    }
    return hidden ? Words.NONE : sheet.words().number(figure, subject.decimals());
  }

  private static String rates(Words words, Verdict verdict) {
    int decimals = verdict.subject() == Subject.COMPLAINTS ? 1 : 2;
    return words.text(
        "verdict.rates",
        words.course(verdict.rates().stream().map(r -> words.number(r, decimals)).toList()));
  }

  private void comparability(Sheet sheet) {
    if (!verdicts.isComparable()) {
      List<String> left = verdicts.without().stream().map(material::unitName).toList();
      sheet.say(
          left.isEmpty() ? "summary.not-comparable" : "summary.not-comparable-units",
          List.of(),
          sheet.joined(left));
    }
  }

  private void chance(Sheet sheet) {
    Verdict incidents = verdicts.of(Subject.INCIDENTS, Scope.ALL);
    boolean few = incidents.figures().stream().anyMatch(figure -> figure != null && figure < FEW);
    boolean significant =
        material.counted().changes().stream()
            .anyMatch(
                change ->
                    switch (change.verdict()) {
                      case LOWER, HIGHER -> true;
                      case WITHIN_CHANCE, NOT_COMPARABLE, UNKNOWN -> false;
                    });
    if (few && !significant) {
      sheet.say("summary.few", incidents.references());
    } else if (!significant) {
      sheet.say("summary.within-chance", incidents.references());
    }
  }

  private void leaders(Sheet sheet) {
    List<Pareto> clauses = Pareto.of(material.pool().byKey(Counted.CASE));
    if (!clauses.isEmpty()) {
      Pareto first = clauses.getFirst();
      Value value = material.pool().all(Aggregate.SUM, Counted.CASE, first.key());
      sheet.say(
          "summary.clause",
          List.of(value.reference()),
          first.key(),
          material.clauseName(first.key(), sheet.words().isChinese()),
          sheet.shown(first.count()),
          sheet.percent(first.share(), first.count()));
    }
  }
}
