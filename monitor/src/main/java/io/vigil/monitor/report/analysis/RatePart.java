package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.FigureReference;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.PoissonRate;
import io.vigil.monitor.report.text.Part;
import io.vigil.monitor.report.text.Sheet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Part 2, continued: rates of all kinds with what they are counted per, and terms. */
record RatePart(Material material) implements Part {

  /** What is counted, per what. */
  private enum Kind {
    INCIDENTS("STUDENTS"),
    TEACHING("CLASS_HOURS"),
    TEACHING_PER_STAFF("STAFF"),
    SAFETY("STUDENTS"),
    COMPLAINTS("STUDENTS");

    private final String quantity;

    Kind(String quantity) {
      this.quantity = quantity;
    }

    double per() {
      return quantity.equals("STUDENTS")
          ? Bases.STUDENTS_PER
          : Bases.Teaching.valueOf(quantity).per();
    }
  }

  /**
   * A count of a year.
   *
   * @param count {@code null} where it is unknown, or not told
   */
  private record Count(@Nullable Long count, @Nullable String reference) {}

  @Override
  public void write(Sheet sheet) {
    sheet.grid(
        "T1-1",
        sheet.columns(
            2,
            "column.kind",
            "column.year",
            "column.count",
            "column.base",
            "column.any-rate",
            "column.interval"),
        Stream.of(Kind.values())
            .filter(this::stands)
            .flatMap(
                kind ->
                    IntStream.range(0, material.years().size())
                        .mapToObj(place -> row(sheet, kind, place)))
            .toList(),
        "note.T1-1");
    terms(sheet);
  }

  /** Teaching is counted per what is known: three lines of dashes would tell nothing. */
  private boolean stands(Kind kind) {
    return switch (kind) {
      case TEACHING -> hasBase(kind) || !hasBase(Kind.TEACHING_PER_STAFF);
      case TEACHING_PER_STAFF -> hasBase(kind);
      case INCIDENTS, SAFETY, COMPLAINTS -> true;
    };
  }

  private boolean hasBase(Kind kind) {
    return material.years().stream()
        .anyMatch(year -> material.bases().of(kind.quantity, year) != null);
  }

  private List<Cell> row(Sheet sheet, Kind kind, int place) {
    String year = material.years().get(place);
    Count of = count(sheet, kind, place);
    Double base = material.bases().of(kind.quantity, year);
    return Stream.concat(
            Stream.of(
                sheet.text(sheet.words().text("kind." + kind)),
                sheet.text(name(sheet, kind, year)),
                sheet.count(of.count(), of.reference()),
                sheet.number(base, 0, base(kind, place))),
            rate(sheet, of, isWhole(kind, year) ? base : null, kind.per()))
        .toList();
  }

  private String name(Sheet sheet, Kind kind, String year) {
    return kind == Kind.COMPLAINTS
        ? material.parts().name(sheet.words(), year, Recorded.COMPLAINTS)
        : material.yearOfCases(sheet.words(), year);
  }

  /** A part of a year against all its students would be no rate. */
  private boolean isWhole(Kind kind, String year) {
    return kind != Kind.COMPLAINTS || material.parts().isWhole(Recorded.COMPLAINTS, year);
  }

  private String base(Kind kind, int place) {
    return new FigureReference(
            FigureReference.Measure.valueOf(kind.quantity),
            material.years().get(place),
            material.counted().unit(),
            null)
        .text();
  }

  private Count count(Sheet sheet, Kind kind, int place) {
    String year = material.years().get(place);
    Long teaching = material.ofCategories(material.teaching()).get(place);
    Long safety = material.ofCategories(material.safety()).get(place);
    boolean told = sheet.mayTell(Arrays.asList(teaching, safety), material.total(year));
    return switch (kind) {
      case INCIDENTS ->
          new Count(material.total(year), material.counted().years().get(place).reference());
      case TEACHING, TEACHING_PER_STAFF ->
          new Count(told ? teaching : null, material.reference(material.teaching(), year));
      case SAFETY -> new Count(told ? safety : null, material.reference(material.safety(), year));
      case COMPLAINTS -> complaints(year);
    };
  }

  private Count complaints(String year) {
    Value value = material.pool().year(Aggregate.SUM, Counted.COMPLAINT, year, null);
    boolean known =
        !material.pool().rows(Counted.COMPLAINT).isEmpty()
            && !material.parts().isBefore(Recorded.COMPLAINTS, year);
    return new Count(known ? value.count() : null, value.reference());
  }

  /** The rate and its interval. */
  private static Stream<Cell> rate(Sheet sheet, Count of, @Nullable Double base, double per) {
    Long count = of.count();
    Optional<PoissonRate> rate =
        count == null || base == null || sheet.isHidden(count)
            ? Optional.empty()
            : PoissonRate.of(count, base, per);
    return Stream.of(
        sheet.number(rate.map(PoissonRate::rate).orElse(null), 2, of.reference()),
        rate.map(one -> sheet.interval(one.low(), one.high(), of.reference()))
            .orElseGet(() -> sheet.text(null)));
  }

  private void terms(Sheet sheet) {
    TreeSet<String> terms = new TreeSet<>(material.pool().byKey(Counted.CASE_OF_TERM).keySet());
    if (!terms.isEmpty()
        && material.years().stream().allMatch(year -> mayTell(sheet, terms, year))) {
      sheet.grid(
          "T1-2",
          sheet.columns(
              1,
              "column.term",
              "column.incidents",
              "column.students",
              "column.rate",
              "column.interval"),
          terms.stream().map(term -> term(sheet, term)).toList(),
          "note.T1-2");
    }
  }

  private boolean mayTell(Sheet sheet, Collection<String> terms, String year) {
    return sheet.mayTell(
        terms.stream()
            .map(term -> material.pool().year(Aggregate.SUM, Counted.CASE_OF_TERM, year, term))
            .map(Value::count)
            .toList(),
        material.total(year));
  }

  private List<Cell> term(Sheet sheet, String term) {
    Value value = material.pool().all(Aggregate.SUM, Counted.CASE_OF_TERM, term);
    int place = material.years().indexOf(term.split("/", 2)[0]);
    Double students = place < 0 ? null : material.bases().students(material.years().get(place));
    return Stream.concat(
            Stream.of(
                sheet.text(sheet.words().term(term)),
                sheet.count(value),
                sheet.number(students, 0, place < 0 ? null : base(Kind.INCIDENTS, place))),
            rate(sheet, new Count(value.count(), value.reference()), students, Bases.STUDENTS_PER))
        .toList();
  }
}
