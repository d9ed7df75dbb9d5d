package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.report.ReportKind;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.statistics.CoverageDrop;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, and the facts that it is made of.
 *
 * @param before the period that it is held against: the month before, or the same season a year ago
 * @param daysBefore the days of that one
 * @param unit only this unit and those below it; {@code null} for the whole college
 * @param now facts of the period
 * @param past facts of the period before
 * @param programmes within the unit
 * @param names of control points and of what else raises warnings, by their codes
 * @param tolerated by how much coverage by zero reports may fall
 */
record Frame(
    ReportKind kind,
    Period period,
    DateRange days,
    Period before,
    DateRange daysBefore,
    @Nullable String unit,
    UnitTree tree,
    Pool now,
    Pool past,
    PointSource points,
    DiagnosisSource diagnosis,
    Registers registers,
    List<String> programmes,
    Map<String, PointName> names,
    LocalDate asOf,
    CoverageDrop tolerated) {

  /** A name in both languages. */
  record PointName(String name, @Nullable String nameEn) {

    String in(boolean chinese) {
      return chinese || nameEn == null ? name : nameEn;
    }
  }

  /** The units that tables list. */
  List<String> units() {
    return tree.parts(unit);
  }

  String unitName(String of) {
    String name = tree.name(of);
    return name == null ? of : name;
  }

  /** The unit that the whole report is about. */
  String top() {
    return unit != null ? unit : tree.roots().isEmpty() ? "" : tree.roots().getFirst();
  }

  /** Whether days of the period are still to come, or this is its last. */
  boolean isRunning() {
    return !asOf.isAfter(days.last());
  }

  /** The last day of the period, or that of the data where it is to come. */
  LocalDate lastDay() {
    return isRunning() ? asOf : days.last();
  }

  /** How many days of the period there were. */
  long elapsed() {
    return length(new DateRange(days.first(), lastDay()));
  }

  static long length(DateRange days) {
    return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
  }

  String pointName(String code, boolean chinese) {
    PointName name = names.get(code);
    return name == null ? code : name.in(chinese);
  }
}
