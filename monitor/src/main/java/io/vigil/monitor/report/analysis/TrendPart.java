package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Change;
import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.TrendChart;
import io.vigil.monitor.report.analysis.Verdicts.Scope;
import io.vigil.monitor.report.analysis.Verdicts.Subject;
import io.vigil.monitor.report.statistics.PoissonRate;
import io.vigil.monitor.report.statistics.PoissonTrend;
import io.vigil.monitor.report.statistics.RateRatio;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Part 2: numbers and rates by year and term, with exact intervals and a test for a trend. */
record TrendPart(Material material, Verdicts verdicts) implements Part {

  @Override
  public void write(Sheet sheet) {
    sheet.heading(1, "part.2");
    Bases.Teaching teaching = material.bases().teaching(material.years());
    sheet.grid(
        "T1",
        sheet.columns(
            1,
            "column.year",
            "column.incidents",
            "column.rate",
            "column.interval",
            "column.teaching",
            "column.teaching-rate." + teaching,
            "column.safety",
            "column.safety-rate",
            "column.lapses"),
        IntStream.range(0, material.years().size())
            .mapToObj(place -> row(sheet, place, teaching))
            .toList(),
        "note.T1." + teaching);
    changes(sheet);
    new RatePart(material).write(sheet);
    chart(sheet);
    trend(sheet);
  }

  private List<Cell> row(Sheet sheet, int place, Bases.Teaching per) {
    Year year = material.counted().years().get(place);
    Long teaching = material.ofCategories(material.teaching()).get(place);
    Long safety = material.ofCategories(material.safety()).get(place);
    Optional<PoissonRate> rate = rate(year);
    boolean told = sheet.mayTell(Arrays.asList(teaching, safety), year.total());
    return List.of(
        sheet.text(material.yearOfCases(sheet.words(), year.period())),
        year.total() == null
            ? sheet.text(material.withoutTotal(sheet.words(), year.period()))
            : sheet.count(year.total(), year.reference()),
        rate(sheet, year.total(), rate.map(PoissonRate::rate).orElse(null), year.reference()),
        rate.filter(any -> !isHidden(sheet, year.total()))
            .map(one -> sheet.interval(one.low(), one.high(), year.reference()))
            .orElseGet(() -> sheet.text(null)),
        category(sheet, teaching, told, material.reference(material.teaching(), year.period())),
        rate(
            sheet,
            teaching,
            !told ? null : per(teaching, material.bases().of(per.name(), year.period()), per.per()),
            material.reference(material.teaching(), year.period())),
        category(sheet, safety, told, material.reference(material.safety(), year.period())),
        rate(
            sheet,
            safety,
            !told ? null : per(safety, year.students(), Bases.STUDENTS_PER),
            material.reference(material.safety(), year.period())),
        sheet.count(year.lapses(), year.references().lapses()));
  }

  /**
   * @param told whether no hidden count follows from this one
   */
  private static Cell category(
      Sheet sheet, @Nullable Long count, boolean told, @Nullable String reference) {
    return told ? sheet.count(count, reference) : sheet.text(null);
  }

  /** A rate leads to the rows of its count, and is hidden like it. */
  private static Cell rate(
      Sheet sheet, @Nullable Long count, @Nullable Double rate, @Nullable String reference) {
    return sheet.number(isHidden(sheet, count) ? null : rate, 2, reference);
  }

  private static boolean isHidden(Sheet sheet, @Nullable Long count) {
    return count != null && sheet.isHidden(count);
  }

  private static @Nullable Double per(@Nullable Long count, @Nullable Double base, double per) {
    return count == null || base == null || base <= 0 ? null : Double.valueOf(per * count / base);
  }

  private static Optional<PoissonRate> rate(Year year) {
    Long total = year.total();
    Double students = year.students();
    return total == null || students == null
        ? Optional.empty()
        : PoissonRate.of(total, students, Bases.STUDENTS_PER);
  }

  private void changes(Sheet sheet) {
    for (Change change : material.counted().changes()) {
      if (change.rateRatio() != null && !anyHidden(sheet, List.of(change.from(), change.to()))) {
        sheet.say(
            "trend.change." + change.to(),
            "trend.change." + change.verdict(),
            List.of(reference(change.from()), reference(change.to())),
            sheet.words().year(change.to()),
            sheet.words().year(change.from()),
            sheet.words().number(change.rateRatio(), 3),
            sheet.words().number(change.low(), 3),
            sheet.words().number(change.high(), 3));
      }
    }
    overall(sheet);
  }

  /** Whether the count of one of these years is hidden, and would follow from their ratio. */
  private boolean anyHidden(Sheet sheet, List<String> years) {
    return material.counted().years().stream()
        .filter(year -> years.contains(year.period()))
        .anyMatch(year -> isHidden(sheet, year.total()));
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
    String found = ratio.isWithinChance() ? "within-chance" : "significant";
    sheet.say(
        "trend.overall",
        "trend.overall." + (verdicts.isComparable() ? found : "not-comparable"),
        List.of(first.reference(), last.reference()),
        sheet.words().year(last.period()),
        sheet.words().year(first.period()),
        sheet.words().number(ratio.ratio(), 3),
        sheet.words().number(ratio.low(), 3),
        sheet.words().number(ratio.high(), 3));
  }

  private String reference(String year) {
    return material.counted().years().get(material.years().indexOf(year)).reference();
  }

  private void chart(Sheet sheet) {
    List<TrendChart.Point> points =
        material.counted().years().stream().map(year -> point(sheet, year)).toList();
    if (points.stream().anyMatch(point -> point.value() != null)) {
      Words words = sheet.words();
      sheet.add(
          new TrendChart(
              "F1",
              sheet.chart("F1"),
              words.text("measure.per-thousand"),
              material.years().stream().map(words::year).toList(),
              List.of(new TrendChart.Line(words.text("column.incidents"), points))));
    }
  }

  private static TrendChart.Point point(Sheet sheet, Year year) {
    return rate(year)
        .filter(rate -> !isHidden(sheet, year.total()))
        .map(
            rate ->
                new TrendChart.Point(
                    Words.rounded(rate.rate(), 2),
                    Words.rounded(rate.low(), 2),
                    Words.rounded(rate.high(), 2)))
        .orElseGet(() -> new TrendChart.Point(null, null, null));
  }

  private void trend(Sheet sheet) {
    Chance chance = verdicts.chance(verdicts.of(Subject.INCIDENTS, Scope.ALL));
    PoissonTrend trend = chance.trend();
    if (trend != null && !anyHidden(sheet, material.years())) {
      sheet.say(
          "trend.test",
          "trend.test." + rule(chance.finding()),
          material.counted().years().stream().map(Year::reference).toList(),
          sheet.words().number(trend.chance(), 3),
          sheet.words().text(trend.exact() ? "trend.exact" : "trend.normal"));
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
