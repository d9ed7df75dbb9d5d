package io.vigil.monitor.report.analysis;

import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.TrendChart;
import io.vigil.monitor.report.statistics.PoissonRate;
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
    new InjuredNote(material).write(sheet);
    var ratios = new RatioPart(material, verdicts);
    ratios.ratios(sheet);
    new RatePart(material).write(sheet);
    chart(sheet);
    ratios.trend(sheet);
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
}
