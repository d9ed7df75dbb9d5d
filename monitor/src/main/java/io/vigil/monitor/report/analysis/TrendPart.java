package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.MakeIncidentReport.Change;
import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.TrendChart;
import io.vigil.monitor.report.FigureReference;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.PoissonRate;
import io.vigil.monitor.report.statistics.PoissonTrend;
import io.vigil.monitor.report.statistics.RateRatio;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Part 2: numbers and rates by year and term, with exact intervals and a test for a trend. */
record TrendPart(Material material) implements Part {

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
    terms(sheet);
    chart(sheet);
    trend(sheet);
  }

  private List<Cell> row(Sheet sheet, int place, Bases.Teaching per) {
    Year year = material.counted().years().get(place);
    Long teaching = material.ofCategories(material.teaching()).get(place);
    Long safety = material.ofCategories(material.safety()).get(place);
    Optional<PoissonRate> rate = rate(year);
    boolean told =
        Stream.of(teaching, safety, rest(year, teaching, safety)).anyMatch(n -> isHidden(sheet, n));
    return List.of(
        sheet.text(sheet.words().year(year.period())),
        year.total() == null
            ? sheet.text(sheet.words().text("missing"))
            : sheet.count(year.total(), year.reference()),
        rate(sheet, year.total(), rate.map(PoissonRate::rate).orElse(null), year.reference()),
        sheet.text(
            rate.filter(any -> !isHidden(sheet, year.total()))
                .map(one -> interval(sheet.words(), one.low(), one.high()))
                .orElse(null)),
        category(sheet, teaching, told, category(material.teaching(), year)),
        rate(
            sheet,
            told ? null : teaching,
            told ? null : per(teaching, material.bases().of(per.name(), year.period()), per.per()),
            category(material.teaching(), year)),
        category(sheet, safety, told, category(material.safety(), year)),
        rate(
            sheet,
            told ? null : safety,
            told ? null : per(safety, year.students(), Bases.STUDENTS_PER),
            category(material.safety(), year)),
        sheet.count(year.lapses(), year.references().lapses()));
  }

  /**
   * @param told whether a hidden count would follow from this one
   */
  private static Cell category(
      Sheet sheet, @Nullable Long count, boolean told, @Nullable String reference) {
    return told && !isHidden(sheet, count) ? sheet.text(null) : sheet.count(count, reference);
  }

  /** A rate leads to the rows of its count, and is hidden like it. */
  private static Cell rate(
      Sheet sheet, @Nullable Long count, @Nullable Double rate, @Nullable String reference) {
    return sheet.number(isHidden(sheet, count) ? null : rate, 2, reference);
  }

  private static boolean isHidden(Sheet sheet, @Nullable Long count) {
    return count != null && sheet.isHidden(count);
  }

  /** What the total tells besides the two that stand beside it. */
  private static @Nullable Long rest(Year year, @Nullable Long teaching, @Nullable Long safety) {
    Long total = year.total();
    return total == null || teaching == null || safety == null ? null : total - teaching - safety;
  }

  /** Of several categories together there is no single one to lead to. */
  private @Nullable String category(Set<String> categories, Year year) {
    List<String> used =
        material.counted().byCategory().stream()
            .map(MakeIncidentReport.Breakdown::code)
            .filter(categories::contains)
            .toList();
    return used.size() > 1
        ? null
        : new FigureReference(
                FigureReference.Measure.TOTAL,
                year.period(),
                material.counted().unit(),
                used.isEmpty() ? categories.iterator().next() : used.getFirst())
            .text();
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

  private static String interval(Words words, double low, double high) {
    return words.number(low, 2) + "–" + words.number(high, 2);
  }

  private void changes(Sheet sheet) {
    for (Change change : material.counted().changes()) {
      if (change.rateRatio() != null && !anyHidden(sheet, change.from(), change.to())) {
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
  private boolean anyHidden(Sheet sheet, String... years) {
    return material.counted().years().stream()
        .filter(year -> List.of(years).contains(year.period()))
        .anyMatch(year -> isHidden(sheet, year.total()));
  }

  /** The last year against the first. */
  private void overall(Sheet sheet) {
    Year first = material.counted().years().getFirst();
    Year last = material.counted().years().getLast();
    if (material.years().size() > 2 && !anyHidden(sheet, first.period(), last.period())) {
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

  private static void overall(Sheet sheet, RateRatio ratio, Year first, Year last) {
    sheet.say(
        "trend.overall",
        ratio.isWithinChance() ? "trend.overall.within-chance" : "trend.overall.significant",
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

  private void terms(Sheet sheet) {
    TreeSet<String> terms = new TreeSet<>(material.pool().byKey(Counted.CASE_OF_TERM).keySet());
    if (!terms.isEmpty() && terms.stream().noneMatch(term -> sheet.isHidden(term(term).count()))) {
      sheet.grid(
          "T1-2",
          sheet.columns(1, "column.term", "column.incidents"),
          terms.stream().map(term -> term(sheet, term)).toList(),
          "note.cases");
    }
  }

  private List<Cell> term(Sheet sheet, String term) {
    return List.of(sheet.text(sheet.words().term(term)), sheet.count(term(term)));
  }

  private Value term(String term) {
    return material.pool().all(Aggregate.SUM, Counted.CASE_OF_TERM, term);
  }

  private void chart(Sheet sheet) {
    List<TrendChart.Point> points =
        material.counted().years().stream().map(year -> point(sheet, year)).toList();
    if (points.stream().anyMatch(point -> point.value() != null)) {
      Words words = sheet.words();
      sheet.add(
          new TrendChart(
              "F1",
              words.text("chart.F1"),
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
    List<Year> years = material.counted().years();
    if (years.stream().anyMatch(year -> year.total() == null || year.students() == null)) {
      return;
    }
    List<String> references = new ArrayList<>(years.stream().map(Year::reference).toList());
    PoissonTrend.of(
            years.stream().mapToLong(year -> Objects.requireNonNull(year.total())).toArray(),
            years.stream().mapToDouble(year -> Objects.requireNonNull(year.students())).toArray())
        .ifPresent(
            trend ->
                sheet.say(
                    "trend.test",
                    trend.isSignificant()
                        ? (trend.falls() ? "trend.test.falls" : "trend.test.rises")
                        : "trend.test.none",
                    references,
                    sheet.words().number(trend.chance(), 3),
                    sheet.words().text(trend.exact() ? "trend.exact" : "trend.normal")));
  }
}
