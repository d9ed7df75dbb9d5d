package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.text.Sheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What outsiders may read of figures that hang together with others of the report. */
record Discretion(Sheet sheet, Material material) {

  /** Whether figures of all years may be told: the years that are told leave no few over. */
  boolean ofAllYears() {
    return material.years().stream()
        .allMatch(
            year ->
                sheet.mayTell(
                    List.of(material.pool().year(Aggregate.SUM, Counted.CASE, year, null).count()),
                    material.total(year)));
  }

  /** Whether clauses may be told, the few among them hidden. */
  boolean clauses() {
    return ofAllYears()
        && sheet.leavesOpen(List.copyOf(material.pool().byKey(Counted.CASE).values()));
  }

  /** The influence of a year's cases tells their grades, and how many students they affected. */
  boolean influence(String year, Predicate<Row> which) {
    return ofGrades(year, which) && ofGrades(year, which.negate()) && ofGrades(year, any -> true);
  }

  private boolean ofGrades(String year, Predicate<Row> which) {
    return sheet.mayTell(byGrade(Counted.INFLUENCE, year, which, any -> 1), null)
        && sheet.mayTell(
            byGrade(Counted.AFFECTED, year, which, row -> Math.round(row.value())), null);
  }

  private List<Long> byGrade(
      Counted counted, String year, Predicate<Row> which, ToLongFunction<Row> value) {
    Map<String, Long> sums =
        material.pool().rowsOf(counted, year, which::test).stream()
            .collect(
                Collectors.groupingBy(
                    row -> String.valueOf(row.key()), TreeMap::new, Collectors.summingLong(value)));
    return List.copyOf(sums.values());
  }
}
