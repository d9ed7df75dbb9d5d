package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Change;
import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.report.analysis.Verdicts.Scope;
import io.vigil.monitor.report.analysis.Verdicts.Verdict;
import io.vigil.monitor.report.statistics.PoissonTrend;
import io.vigil.monitor.report.statistics.RateRatio;
import io.vigil.monitor.report.text.Sheet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Part 2, continued: what rates are to each other, and the test for a trend. Where reporting of the
 * whole fell these are of the comparable scope, and no number stands beside what is not compared.
 */
record RatioPart(Material material, Verdicts verdicts) {

  void ratios(Sheet sheet) {
    if (isOfComparableScope(sheet)) {
      comparable(sheet, verdicts.incidents());
    } else {
      material.counted().changes().forEach(change -> change(sheet, change));
      overall(sheet);
    }
  }

  /** What outsiders may read of it stands in the verdicts. */
  private boolean isOfComparableScope(Sheet sheet) {
    return !sheet.isOpen() && verdicts.incidents().scope() == Scope.COMPARABLE;
  }

  private void comparable(Sheet sheet, Verdict verdict) {
    int last = material.years().size() - 1;
    for (int year = 1; year <= last; year++) {
      comparable(sheet, verdict, "trend.change." + material.years().get(year), year - 1, year);
    }
    if (last > 1) {
      comparable(sheet, verdict, "trend.overall", 0, last);
    }
  }

  private void comparable(Sheet sheet, Verdict verdict, String paragraph, int from, int to) {
    ratio(verdict, from, to)
        .filter(ratio -> ratio.ratio() != null)
        .ifPresent(
            ratio ->
                say(
                    sheet,
                    paragraph,
                    "trend.comparable." + way(ratio),
                    material.years().get(from),
                    material.years().get(to),
                    List.of(verdict.references().get(from), verdict.references().get(to)),
                    ratio));
  }

  private static Optional<RateRatio> ratio(Verdict verdict, int from, int to) {
    Double before = verdict.figures().get(from);
    Double after = verdict.figures().get(to);
    return before == null || after == null || verdict.students().isEmpty()
        ? Optional.empty()
        : RateRatio.of(
            Math.round(before),
            verdict.students().get(from),
            Math.round(after),
            verdict.students().get(to));
  }

  private static String way(RateRatio ratio) {
    return ratio.isWithinChance() ? "within-chance" : "significant";
  }

  private void change(Sheet sheet, Change change) {
    Double ratio = change.rateRatio();
    if (ratio != null && !anyHidden(sheet, List.of(change.from(), change.to()))) {
      say(
          sheet,
          "trend.change." + change.to(),
          "trend.change." + change.verdict(),
          change.from(),
          change.to(),
          List.of(reference(change.from()), reference(change.to())),
          new RateRatio(ratio, Objects.requireNonNull(change.low()), change.high()));
    }
  }

  /** The last year against the first. */
  private void overall(Sheet sheet) {
    Year first = material.counted().years().getFirst();
    Year last = material.counted().years().getLast();
    if (material.years().size() > 2 && !anyHidden(sheet, List.of(first.period(), last.period()))) {
      ratio(first, last).ifPresent(ratio -> overall(sheet, ratio, first, last));
    }
  }

  private static Optional<RateRatio> ratio(Year first, Year last) {
    Long before = first.total();
    Long after = last.total();
    Double studentsBefore = first.students();
    Double studentsAfter = last.students();
    return before == null || after == null || studentsBefore == null || studentsAfter == null
        ? Optional.empty()
        : RateRatio.of(before, studentsBefore, after, studentsAfter);
  }

  private void overall(Sheet sheet, RateRatio ratio, Year first, Year last) {
    say(
        sheet,
        "trend.overall",
        "trend.overall." + (verdicts.isComparable() ? way(ratio) : "not-comparable"),
        first.period(),
        last.period(),
        List.of(first.reference(), last.reference()),
        ratio);
  }

  private static void say(
      Sheet sheet,
      String paragraph,
      String rule,
      String from,
      String to,
      List<String> figures,
      RateRatio ratio) {
    sheet.say(
        paragraph,
        rule,
        figures,
        sheet.words().year(to),
        sheet.words().year(from),
        sheet.words().number(ratio.ratio(), 3),
        sheet.words().number(ratio.low(), 3),
        sheet.words().number(ratio.high(), 3));
  }

  /** Whether the count of one of these years is hidden, and would follow from their ratio. */
  private boolean anyHidden(Sheet sheet, List<String> years) {
    return material.counted().years().stream()
        .filter(year -> years.contains(year.period()))
        .anyMatch(year -> isHidden(sheet, year.total()));
  }

  private static boolean isHidden(Sheet sheet, @Nullable Long count) {
    return count != null && sheet.isHidden(count);
  }

  private String reference(String year) {
    return material.counted().years().get(material.years().indexOf(year)).reference();
  }

  void trend(Sheet sheet) {
    boolean comparable = isOfComparableScope(sheet);
    Verdict verdict = comparable ? verdicts.incidents() : verdicts.ofAll();
    Chance chance = verdicts.chance(verdict);
    PoissonTrend trend = chance.trend();
    if (trend != null && !anyHidden(sheet, material.years())) {
      sheet.say(
          "trend.test",
          "trend.test." + rule(chance.finding()),
          verdict.references(),
          sheet.words().number(trend.chance(), 3),
          sheet.words().text(trend.exact() ? "trend.exact" : "trend.normal"),
          comparable ? sheet.words().text("trend.test.comparable") : "");
    }
  }

  private static String rule(Chance.Finding finding) {
    return switch (finding) {
      case FALLS -> "falls";
      case RISES -> "rises";
      case NOT_COMPARABLE -> "not-comparable";
      case SINGLE_YEARS, WITHIN_CHANCE, UNTESTED -> "none";
    };
  }
}
