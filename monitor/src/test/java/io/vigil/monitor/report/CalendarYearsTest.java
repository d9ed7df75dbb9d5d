package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.MakeIncidentReport.Note;
import io.vigil.api.report.MakeIncidentReport.Result;
import io.vigil.api.report.MakeIncidentReport.Verdict;
import io.vigil.api.tally.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two calendar years; of the first, unit D02 counted its incidents by school year alone. */
class CalendarYearsTest {
  private static final UnitTree COLLEGE =
      new UnitTree(
          List.of(
              new UnitTree.Node("LL", "College", null),
              new UnitTree.Node("D01", "Faculty 1", "LL"),
              new UnitTree.Node("D02", "Faculty 2", "LL")));

  private static CountedTally tally(String year, String unit, Severity severity, long count) {
    return new CountedTally(year, unit, "teaching", severity, count);
  }

  private static YearData year(String year, List<CountedTally> uncut, CountedTally... known) {
    return new YearData(
        year, List.of(known), uncut, new Exposure(COLLEGE, Map.of("LL", 1000.0)), true);
  }

  private static Result report(YearData... years) {
    return report(ZeroReports.NONE, years);
  }

  private static Result report(ZeroReports zeroReports, YearData... years) {
    return new ReportAssembly(
            new MakeIncidentReport("2023", "2024", null),
            COLLEGE,
            List.of(years),
            zeroReports,
            0.02,
            false)
        .assemble();
  }

  private final Result report =
      report(
          year(
              "2023",
              List.of(tally("2023", "D02", Severity.GENERAL, 4)),
              tally("2023", "D01", Severity.GENERAL, 3)),
          year(
              "2024",
              List.of(),
              tally("2024", "D01", Severity.GENERAL, 2),
              tally("2024", "D02", Severity.GENERAL, 1)));

  @Test
  void aYearOfWhichAPartIsKnownBySchoolYearAloneIsMissingAndNotThePartThatIsKnown() {
    MakeIncidentReport.Year first = report.years().getFirst();

    assertThat(first.total()).isNull();
    assertThat(first.ratePerThousand()).isNull();
    assertThat(first.uncut()).isTrue();
    assertThat(report.years().getLast().total()).isEqualTo(3);
    assertThat(report.years().getLast().uncut()).isFalse();
  }

  @Test
  void whatTheSchoolYearSaysNothingOfStaysKnown() {
    assertThat(report.years().getFirst().bySeverity().major()).isZero();
    assertThat(report.years().getFirst().bySeverity().general()).isNull();
    assertThat(Stream.of(0, 1).map(unit -> report.byUnit().get(unit).cells().getFirst().total()))
        .containsExactly(3L, null);
  }

  private static ZeroReports halfOfTheSecondYearIsMissing(String begun) {
    return new ZeroReports(
        List.of(
            new ZeroReports.Due("2023", "D01", true),
            new ZeroReports.Due("2024", "D01", true),
            new ZeroReports.Due("2024", "D01", false)),
        LocalDate.parse(begun));
  }

  @Test
  void theFewReportsOfAYearInWhichTheyBeginDoNotSayThatReportingFell() {
    CountedTally one = tally("2024", "D01", Severity.GENERAL, 1);

    assertThat(
            report(
                    halfOfTheSecondYearIsMissing("2023-09-01"),
                    year("2023", List.of(), one),
                    year("2024", List.of(), one))
                .comparable())
        .isTrue();
    assertThat(
            report(
                    halfOfTheSecondYearIsMissing("2023-01-01"),
                    year("2023", List.of(), one),
                    year("2024", List.of(), one))
                .comparable())
        .isFalse();
  }

  @Test
  void whoTellsOfIncidentsBySchoolYearIsHeldToTheSameZeroReports() {
    CountedTally one = tally("2024", "D01", Severity.GENERAL, 1);

    assertThat(
            report(
                    halfOfTheSecondYearIsMissing("2023-01-01"),
                    year("2023", List.of(), one),
                    year("2024", List.of(one), one))
                .comparable())
        .isFalse();
  }

  @Test
  void withoutZeroReportsWhoTellsBySchoolYearHasReported() {
    CountedTally one = tally("2023", "D01", Severity.GENERAL, 1);
    CountedTally ofSchoolYear = tally("2024", "D02", Severity.GENERAL, 1);
    var students = new Exposure(COLLEGE, Map.of("D01", 500.0, "D02", 500.0, "LL", 1000.0));

    assertThat(
            report(
                    new YearData(
                        "2023",
                        List.of(one, tally("2023", "D02", Severity.GENERAL, 1)),
                        List.of(),
                        students,
                        false),
                    new YearData("2024", List.of(one), List.of(ofSchoolYear), students, false))
                .years()
                .stream()
                .map(MakeIncidentReport.Year::coverage))
        .containsExactly(1.0, 1.0);
  }

  @Test
  void suchAYearIsComparedWithNoneAndTheReportSaysWhy() {
    assertThat(report.changes().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(report.fallsEveryYear()).isFalse();
    assertThat(report.notes()).contains(new Note("report.note.year-uncut", List.of("2023")));
    assertThat(report.notes()).extracting(Note::key).doesNotContain("report.note.year-missing");
  }
}
