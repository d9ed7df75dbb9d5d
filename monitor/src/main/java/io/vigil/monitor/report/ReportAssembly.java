package io.vigil.monitor.report;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.api.report.MakeIncidentReport.BySeverity;
import io.vigil.api.report.MakeIncidentReport.Cell;
import io.vigil.api.report.MakeIncidentReport.Change;
import io.vigil.api.report.MakeIncidentReport.References;
import io.vigil.api.report.MakeIncidentReport.Result;
import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.FigureReference.Measure;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a report together from loaded years. */
final class ReportAssembly {
  private final MakeIncidentReport query;
  private final UnitTree units;
  private final List<YearData> years;
  private final ZeroReports zeroReports;
  private final double toleratedCoverageDrop;
  private final boolean calendarYearsLeftOut;

  ReportAssembly(
      MakeIncidentReport query,
      UnitTree units,
      List<YearData> years,
      ZeroReports zeroReports,
      double toleratedCoverageDrop,
      boolean calendarYearsLeftOut) {
    this.query = query;
    this.units = units;
    this.years = years;
    this.zeroReports = zeroReports;
    this.toleratedCoverageDrop = toleratedCoverageDrop;
    this.calendarYearsLeftOut = calendarYearsLeftOut;
  }

  Result assemble() {
    List<Year> rows = years.stream().map(this::year).toList();
    Judgement judgement = new Judgement(rows, toleratedCoverageDrop, zeroReports::areOfAll);
    List<Change> changes = judgement.changes();
    List<Breakdown> byUnit =
        units.parts(query.unit()).stream().filter(known()::contains).map(this::byUnit).toList();
    return new Result(
        query.from(),
        query.to(),
        query.unit(),
        rows,
        changes,
        judgement.fallsEveryYear(),
        judgement.isComparable(),
        new ReportNotes(rows, changes, byUnit, judgement, calendarYearsLeftOut).sentences(),
        categories().map(this::byCategory).toList(),
        byUnit);
  }

  private Year year(YearData data) {
    Long total = data.incidents(any -> true);
    Double students = data.exposure().ofScope(query.unit());
    return new Year(
        data.year(),
        total,
        bySeverity(data, any -> true),
        data.count(Severity.LAPSE, any -> true),
        students,
        perThousand(total, students),
        data.isReported() ? coverage(data) : null,
        reference(Measure.TOTAL, data, query.unit(), null),
        new References(
            reference(Measure.GENERAL, data, query.unit(), null),
            reference(Measure.SERIOUS, data, query.unit(), null),
            reference(Measure.MAJOR, data, query.unit(), null),
            reference(Measure.LAPSES, data, query.unit(), null),
            reference(Measure.STUDENTS, data, query.unit(), null)),
        !data.uncut().isEmpty());
  }

  /** By zero reports where they are kept: who files them all reports, incidents or not. */
  private @Nullable Double coverage(YearData data) {
    return zeroReports.areKept()
        ? zeroReports.share(data.year(), any -> true)
        : data.exposure().coverage(query.unit(), data.reportingUnits());
  }

  private Stream<String> categories() {
    return told().map(CountedTally::category).distinct().sorted();
  }

  private Breakdown byCategory(String category) {
    Predicate<CountedTally> which = tally -> tally.category().equals(category);
    List<Cell> cells =
        years.stream()
            .map(y -> cell(y, which, y.exposure().ofScope(query.unit()), query.unit(), category))
            .toList();
    return new Breakdown(category, null, cells, total(cells));
  }

  private Stream<CountedTally> told() {
    return years.stream()
        .flatMap(year -> Stream.concat(year.tallies().stream(), year.uncut().stream()));
  }

  /** Units of which nothing was ever told stand in no table. */
  private Set<String> known() {
    return told()
        .map(CountedTally::unit)
        .distinct()
        .flatMap(unit -> units.upwards(unit).stream())
        .collect(Collectors.toSet());
  }

  private Breakdown byUnit(String unit) {
    Predicate<CountedTally> which = tally -> units.isWithin(tally.unit(), unit);
    List<Cell> cells = years.stream().map(y -> unitCell(y, which, unit)).toList();
    return new Breakdown(unit, units.name(unit), cells, total(cells));
  }

  /** A unit that reported nothing in a year, not even that, is missing there, not at zero. */
  private Cell unitCell(YearData year, Predicate<CountedTally> which, String unit) {
    List<CountedTally> own = year.tallies().stream().filter(which).toList();
    boolean none = zeroReports.tellOfNone(year.year(), one -> units.isWithin(one, unit));
    List<CountedTally> uncut = year.uncut().stream().filter(which).toList();
    YearData narrowed = new YearData(year.year(), own, uncut, year.exposure(), none);
    return cell(narrowed, any -> true, year.exposure().of(unit), unit, null);
  }

  private static Cell cell(
      YearData year,
      Predicate<CountedTally> which,
      @Nullable Double students,
      @Nullable String unit,
      @Nullable String category) {
    Long total = year.incidents(which);
    return new Cell(
        total,
        bySeverity(year, which),
        students,
        perThousand(total, students),
        reference(Measure.TOTAL, year, unit, category));
  }

  private static BySeverity bySeverity(YearData data, Predicate<CountedTally> which) {
    return new BySeverity(
        data.count(Severity.GENERAL, which),
        data.count(Severity.SERIOUS, which),
        data.count(Severity.MAJOR, which));
  }

  private static @Nullable Long total(List<Cell> cells) {
    List<Long> known = cells.stream().map(Cell::total).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : known.stream().mapToLong(Long::longValue).sum();
  }

  private static @Nullable Double perThousand(@Nullable Long count, @Nullable Double students) {
    return count == null || students == null || students <= 0 ? null : 1000 * count / students;
  }

  private static String reference(
      Measure measure, YearData year, @Nullable String unit, @Nullable String category) {
    return new FigureReference(measure, year.year(), unit, category).text();
  }
}
