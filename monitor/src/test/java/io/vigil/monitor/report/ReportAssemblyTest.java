package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.MakeIncidentReport.Note;
import io.vigil.api.report.MakeIncidentReport.Result;
import io.vigil.api.report.MakeIncidentReport.Verdict;
import io.vigil.api.tally.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportAssemblyTest {
  private static final UnitTree COLLEGE =
      new UnitTree(
          List.of(
              new UnitTree.Node("LL", "College", null),
              new UnitTree.Node("D01", "Faculty 1", "LL"),
              new UnitTree.Node("D02", "Faculty 2", "LL"),
              new UnitTree.Node("P01", "Programme", "D01")));

  private final List<YearData> years = new ArrayList<>();
  private final List<ZeroReports.Due> zeroReports = new ArrayList<>();

  @Test
  void addsUpIncidentsAndCountsLapsesApart() {
    given(
        "2023-24",
        Map.of("D01", 600.0, "D02", 400.0),
        tally("D01", Severity.GENERAL, 3),
        tally("D02", Severity.MAJOR, 1),
        tally("D02", Severity.LAPSE, 9));

    MakeIncidentReport.Year year = report().years().getFirst();

    assertThat(year.total()).isEqualTo(4);
    assertThat(year.lapses()).isEqualTo(9);
    assertThat(year.bySeverity().serious()).isZero();
    assertThat(year.ratePerThousand()).isCloseTo(4.0, within(1e-12));
  }

  @Test
  void takesTheOwnNumberOfStudentsBeforeTheSumOfTheParts() {
    given(
        "2023-24",
        Map.of("LL", 2000.0, "D01", 600.0, "D02", 400.0),
        tally("D01", Severity.GENERAL, 3));

    assertThat(report().years().getFirst().students()).isEqualTo(2000.0);
    assertThat(report().byUnit().getFirst().cells().getFirst().students()).isEqualTo(600.0);
  }

  @Test
  void leavesAYearThatNobodyReportedEmptyAndSaysSo() {
    given("2023-24", Map.of("LL", 1000.0), tally("D01", Severity.GENERAL, 3));
    given("2024-25", Map.of("LL", 1000.0));

    Result report = report();

    assertThat(report.years().get(1).total()).isNull();
    assertThat(report.years().get(1).ratePerThousand()).isNull();
    assertThat(report.fallsEveryYear()).isFalse();
    assertThat(report.notes()).contains(new Note("report.note.year-missing", List.of("2024-25")));
  }

  @Test
  void givesNoJudgementWhereFewerUnitsReported() {
    Map<String, Double> students = Map.of("D01", 970.0, "D02", 30.0);
    given(
        "2023-24", students, tally("D01", Severity.GENERAL, 30), tally("D02", Severity.GENERAL, 5));
    given("2024-25", students, tally("D01", Severity.GENERAL, 3));

    Result report = report();

    assertThat(report.fallsEveryYear()).isTrue();
    assertThat(report.comparable()).isFalse();
    assertThat(report.changes().getFirst().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(report.notes()).extracting(Note::key).contains("report.note.not-comparable");
    assertThat(report.notes())
        .contains(
            new Note(
                "report.note.change-not-comparable-silent",
                List.of("2023-24", "2024-25", "Faculty 2")));
  }

  @Test
  void countsAReportedZeroAsReported() {
    Map<String, Double> students = Map.of("D01", 970.0, "D02", 30.0);
    given(
        "2023-24", students, tally("D01", Severity.GENERAL, 30), tally("D02", Severity.GENERAL, 5));
    given(
        "2024-25", students, tally("D01", Severity.GENERAL, 3), tally("D02", Severity.GENERAL, 0));

    Result report = report();

    assertThat(report.comparable()).isTrue();
    assertThat(report.changes().getFirst().verdict()).isEqualTo(Verdict.LOWER);
    assertThat(report.byUnit().get(1).cells().get(1).total()).isZero();
  }

  @Test
  void keepsAUnitThatDidNotReportMissingInItsOwnRow() {
    Map<String, Double> students = Map.of("D01", 500.0, "D02", 500.0);
    given(
        "2023-24", students, tally("D01", Severity.GENERAL, 3), tally("D02", Severity.GENERAL, 5));
    given("2024-25", students, tally("P01", Severity.GENERAL, 3));

    assertThat(report().byUnit().get(0).cells().get(1).total()).isEqualTo(3);
    assertThat(report().byUnit().get(1).cells().get(1).total()).isNull();
  }

  private void zeroReports(String year, String unit, int filed) {
    for (int month = 0; month < 10; month++) {
      zeroReports.add(new ZeroReports.Due(year, unit, month < filed));
    }
  }

  @Test
  void aUnitWithNothingButItsZeroReportsIsAtZeroAndNotSilent() {
    Map<String, Double> students = Map.of("D01", 500.0, "D02", 500.0);
    given(
        "2023-24", students, tally("D01", Severity.GENERAL, 30), tally("D02", Severity.GENERAL, 5));
    given("2024-25", students, tally("D01", Severity.GENERAL, 3));
    for (String year : List.of("2023-24", "2024-25")) {
      zeroReports(year, "D01", 10);
      zeroReports(year, "D02", 10);
    }

    Result report = report();

    assertThat(report.comparable()).isTrue();
    assertThat(report.years().get(1).coverage()).isEqualTo(1);
    assertThat(report.changes().getFirst().verdict()).isEqualTo(Verdict.LOWER);
    assertThat(report.byUnit().get(1).cells().get(1).total()).isZero();
  }

  @Test
  void whereZeroReportsStayAwayYearsCannotBeCompared() {
    Map<String, Double> students = Map.of("D01", 500.0, "D02", 500.0);
    given("2023-24", students, tally("D01", Severity.GENERAL, 30));
    given("2024-25", students, tally("D01", Severity.GENERAL, 3));
    zeroReports("2023-24", "D01", 10);
    zeroReports("2024-25", "D01", 7);

    assertThat(report().comparable()).isFalse();
    assertThat(report().changes().getFirst().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void fallsByRatesWhereAllYearsHaveThem() {
    given("2023-24", Map.of("D01", 1000.0), tally("D01", Severity.GENERAL, 30));
    given("2024-25", Map.of("D01", 900.0), tally("D01", Severity.GENERAL, 29));

    assertThat(report().fallsEveryYear()).isFalse();
  }

  private void given(String year, Map<String, Double> students, CountedTally... tallies) {
    List<CountedTally> dated =
        List.of(tallies).stream()
            .map(t -> new CountedTally(year, t.unit(), t.category(), t.severity(), t.count()))
            .toList();
    years.add(new YearData(year, dated, List.of(), new Exposure(COLLEGE, students), false));
  }

  private static CountedTally tally(String unit, Severity severity, long count) {
    return new CountedTally("", unit, "teaching", severity, count);
  }

  private Result report() {
    return new ReportAssembly(
            new MakeIncidentReport("2023-24", "2024-25", null),
            COLLEGE,
            years,
            new ZeroReports(zeroReports, null),
            0.02,
            false)
        .assemble();
  }
}
