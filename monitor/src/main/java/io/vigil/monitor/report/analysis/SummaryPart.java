package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.report.analysis.Verdicts.Scope;
import io.vigil.monitor.report.analysis.Verdicts.Subject;
import io.vigil.monitor.report.analysis.Verdicts.Verdict;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.statistics.YearlyFall;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Part 1: what there was, the three verdicts in both scopes, and what chance may have done. */
record SummaryPart(Material material, Verdicts verdicts) implements Part {
  /** Of more hidden figures, that they fall every year tells each of them. */
  private static final int MOST_HIDDEN = 3;

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.1");
    counts(sheet);
    int place = new Findings(material, verdicts).write(sheet) ? 2 : 1;
    sheet.heading(2, "part.1.figures", sheet.words().text("place." + place));
    new KeyFigures(material).write(sheet);
    sheet.heading(2, "part.1.verdicts", sheet.words().text("place." + (place + 1)));
    verdicts.all().stream().filter(Verdicts::isKnown).forEach(one -> verdict(sheet, one));
    comparability(sheet);
    chance(sheet, verdicts.incidents());
    chance(sheet, verdicts.of(Subject.COMPLAINTS, Scope.ALL));
    if (Verdicts.isKnown(verdicts.of(Subject.INFLUENCE, Scope.ALL))) {
      sheet.say("chance.influence", List.of());
    }
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
    if (Collections.frequency(hidden, true) > MOST_HIDDEN) {
      return;
    }
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
                        figure(sheet, verdict, verdict.figures().get(place), hidden.get(place)))
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
   * Which figures of the years are hidden: the few, and those that tell the few that the other
   * scope has besides.
   */
  private List<Boolean> hidden(Sheet sheet, Verdict verdict) {
    if (verdict.subject() == Subject.INFLUENCE) {
      var discretion = new Discretion(sheet, material);
      return material.years().stream()
          .map(year -> !discretion.influence(year, row -> isOf(row, verdict.scope())))
          .toList();
    }
    List<@Nullable Double> counts = verdict.figures();
    List<@Nullable Double> all = verdicts.of(verdict.subject(), Scope.ALL).figures();
    return IntStream.range(0, counts.size())
        .mapToObj(place -> isHidden(sheet, counts.get(place), all.get(place)))
        .toList();
  }

  private boolean isOf(Row row, Scope scope) {
    return scope == Scope.ALL
        || !material.tree().isWithinAnyOf(row.unit(), verdicts.without()::contains);
  }

  private static boolean isHidden(Sheet sheet, @Nullable Double count, @Nullable Double all) {
    return count != null
        && (sheet.isHidden(Math.round(count))
            || all != null && sheet.isHidden(Math.round(all - count)));
  }

  private static String figure(
      Sheet sheet, Verdict verdict, @Nullable Double figure, boolean hidden) {
    boolean count = verdict.subject() != Subject.INFLUENCE;
    if (count && figure != null && (!hidden || verdict.scope() == Scope.ALL)) {
      return sheet.shown(Math.round(figure));
    }
    return hidden ? Words.NONE : sheet.words().number(figure, verdict.subject().decimals());
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
    List<String> sparse = verdicts.sparse().stream().map(material::unitName).toList();
    if (!sparse.isEmpty()) {
      sheet.say("summary.sparse", List.of(), sheet.joined(sparse));
    }
  }

  private void chance(Sheet sheet, Verdict verdict) {
    if (!Verdicts.isKnown(verdict) || hidden(sheet, verdict).contains(true)) {
      return;
    }
    Chance chance = verdicts.chance(verdict);
    Words words = sheet.words();
    String subject = verdict.subject().name().toLowerCase(Locale.ROOT);
    boolean fell = chance.finding() == Chance.Finding.WITHIN_CHANCE && chance.fell();
    sheet.say(
        "chance." + subject,
        "chance." + chance.finding() + (fell ? ".fell" : ""),
        verdict.references(),
        words.text("verdict.subject." + subject),
        words.text("verdict.scope." + verdict.scope().name().toLowerCase(Locale.ROOT)),
        chance.few() ? words.text("chance.few") : "");
  }
}
