package io.vigil.monitor.report;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.tally.Severity;
import io.vigil.monitor.report.figure.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The counts of the years, put together from facts. */
public final class AssembledReport {

  private AssembledReport() {}

  /**
   * @param incidents facts of the years
   * @param zeroReports 1 where there, 0 where not
   */
  public static MakeIncidentReport.Result of(
      List<String> years,
      UnitTree tree,
      Map<String, Double> students,
      List<Row> incidents,
      List<Row> zeroReports) {
    List<YearData> data =
        years.stream()
            .map(
                year ->
                    new YearData(
                        year,
                        tallies(year, incidents),
                        List.of(),
                        new Exposure(tree, students),
                        true))
            .toList();
    return new ReportAssembly(
            new MakeIncidentReport(years.getFirst(), years.getLast(), null),
            tree,
            data,
            new ZeroReports(
                zeroReports.stream()
                    .map(row -> new ZeroReports.Due(row.schoolYear(), row.unit(), row.value() > 0))
                    .toList(),
                null),
            0.02,
            false)
        .assemble();
  }

  private static List<CountedTally> tallies(String year, List<Row> incidents) {
    return incidents.stream()
        .filter(row -> row.schoolYear().equals(year))
        .map(
            row ->
                new CountedTally(
                    year,
                    row.unit(),
                    Objects.requireNonNull(row.category()),
                    Severity.valueOf(Objects.requireNonNull(row.severity())),
                    Math.round(row.value())))
        .toList();
  }
}
