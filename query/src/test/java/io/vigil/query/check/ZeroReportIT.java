package io.vigil.query.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.casework.By;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.zeroreport.FindZeroReportCoverage;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.api.zeroreport.FindZeroReports.State;
import io.vigil.api.zeroreport.ZeroReportCommand;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportCorrected;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportDutySet;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportFiled;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine faculties that owe ten reports a year, and the gaps of the demonstration's college. */
class ZeroReportIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final By CLERK = By.of("u-1", "DEPARTMENT", "page");
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

  private static final Map<String, Set<String>> GAPS =
      Map.of(
          "D04", Set.of("2023-10", "2023-11", "2023-12", "2024-11", "2025-03"),
          "D07", Set.of("2024-03", "2024-04"),
          "D06",
              Set.of(
                  "2024-05", "2025-11", "2025-12", "2026-01", "2026-03", "2026-04", "2026-05",
                  "2026-06", "2026-07"));

  @BeforeAll
  static void threeYears() {
    List<VigilEvent> events = new ArrayList<>();
    events.add(Facts.unit("ZC", UnitKind.SCHOOL, null));
    for (int i = 1; i <= 9; i++) {
      String unit = "D0" + i;
      events.add(Facts.unit(unit, UnitKind.FACULTY, "ZC"));
      events.add(duty(unit));
      IntStream.range(0, 36)
          .mapToObj(n -> YearMonth.of(2023, 9).plusMonths(n))
          .filter(month -> ZeroReportCommand.USUAL_MONTHS.contains(month.getMonthValue()))
          .filter(month -> !GAPS.getOrDefault(unit, Set.of()).contains(month.toString()))
          .forEach(month -> events.add(filed(unit, month)));
    }
    events.add(Facts.unit("P06", UnitKind.PROGRAMME, "D06"));
    events.add(Facts.unit("P06-2401", UnitKind.CLASS_GROUP, "P06"));
    events.add(
        new ZeroReportCorrected(
            "r", "D01", "2023-09", false, "一起一般事故", CLERK, Facts.NOW, Facts.NOW));
    readSide.given(events);
  }

  private static ZeroReportDutySet duty(String unit) {
    return new ZeroReportDutySet(
        "duty-" + unit,
        unit,
        "2023-09",
        null,
        ZeroReportCommand.USUAL_MONTHS,
        "5.",
        CLERK,
        Facts.NOW,
        Facts.NOW);
  }

  /** On the fourth of the next month; D02 on the ninth in September 2023. */
  private static ZeroReportFiled filed(String unit, YearMonth month) {
    boolean late = unit.equals("D02") && month.equals(YearMonth.of(2023, 9));
    Instant at =
        month.plusMonths(1).atDay(late ? 9 : 4).atTime(8, 0).atZone(ReadSide.ZONE).toInstant();
    return new ZeroReportFiled(
        unit + month, unit, month.toString(), true, null, CLERK, at, Facts.NOW);
  }

  @Test
  void coverageByYearCountsWhatIsThereAgainstWhatWasDue() {
    List<FindZeroReportCoverage.Year> years = coverage("2023-24", "2025-26");

    assertThat(years)
        .extracting(FindZeroReportCoverage.Year::schoolYear)
        .containsExactly("2023-24", "2024-25", "2025-26");
    assertThat(years).allSatisfy(year -> assertThat(year.all().owed()).isEqualTo(90));
    assertThat(percent(years.get(0))).isCloseTo(93.3, within(0.05));
    assertThat(percent(years.get(1))).isCloseTo(97.8, within(0.05));
    assertThat(percent(years.get(2))).isCloseTo(91.1, within(0.05));
    assertThat(years.get(2).units())
        .filteredOn(unit -> unit.counts().filed() < unit.counts().owed())
        .singleElement()
        .satisfies(unit -> assertThat(unit.counts().filed()).isEqualTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "D06, 2025-09-01, 2026-08-31, true",
    "D07, 2025-09-01, 2026-08-31, false",
    "D04, 2024-09-01, 2025-08-31, false",
    "D04, 2023-09-01, 2024-08-31, true",
    "P06-2401, 2025-09-01, 2026-08-31, true",
    "P06-2401, 2024-09-01, 2025-08-31, false",
    "ZC, 2025-09-01, 2026-08-31, false",
    "D06, 2025-11-01, 2026-01-31, false",
  })
  void whoToldTooLittleIsKnownOfTheNearestUnitThatOwesReportsOfFiveMonths(
      String unit, LocalDate first, LocalDate last, boolean silent) {
    boolean told =
        readSide
            .jdbc()
            .sql("SELECT board.is_silent(:unit, :first, :last)")
            .param("unit", unit)
            .param("first", first)
            .param("last", last)
            .query(Boolean.class)
            .single();

    assertThat(told).isEqualTo(silent);
  }

  @Test
  void aLateReportCountsAsThereButNotAsInTime() {
    FindZeroReportCoverage.Counts counts = coverage("2023-24", "2023-24").getFirst().all();

    assertThat(counts.filed() - counts.onTime()).isEqualTo(1);
  }

  @Test
  void whatIsDueAndNotThereIsMissingWhatIsNotDueIsAwaited() {
    assertThat(october(LocalDate.of(2026, 11, 5)).state()).isEqualTo(State.AWAITED);
    assertThat(october(LocalDate.of(2026, 11, 6)).state()).isEqualTo(State.MISSING);
  }

  private static FindZeroReports.Item october(LocalDate asOf) {
    return readSide
        .query(
            new FindZeroReports(
                LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), asOf, List.of("D03")),
            FindZeroReports.Result.class)
        .items()
        .getFirst();
  }

  @Test
  void theDueDayIsPutOffWhereItIsFree() {
    FindZeroReports.Item june =
        readSide
            .query(
                new FindZeroReports(
                    LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30), AS_OF, List.of("D03")),
                FindZeroReports.Result.class)
            .items()
            .getFirst();

    assertThat(june.due()).as("5 July 2026 is a Sunday").isEqualTo(LocalDate.of(2026, 7, 6));
  }

  @Test
  void aCorrectedReportSaysWhatItSaysNow() {
    FindZeroReports.Item first =
        readSide
            .query(
                new FindZeroReports(
                    LocalDate.of(2023, 9, 1), LocalDate.of(2023, 9, 30), AS_OF, List.of("D01")),
                FindZeroReports.Result.class)
            .items()
            .getFirst();

    assertThat(first.nothing()).isFalse();
    assertThat(first.note()).isEqualTo("一起一般事故");
    assertThat(first.state()).isEqualTo(State.ON_TIME);
  }

  @Test
  void aRebuildChangesNothing() {
    List<FindZeroReportCoverage.Year> before = coverage("2023-24", "2026-27");

    readSide.get(Rebuilder.class).rebuild("query.check");

    assertThat(coverage("2023-24", "2026-27")).isEqualTo(before);
  }

  private static double percent(FindZeroReportCoverage.Year year) {
    return 100.0 * year.all().filed() / year.all().owed();
  }

  private static List<FindZeroReportCoverage.Year> coverage(String first, String last) {
    return readSide
        .query(
            new FindZeroReportCoverage(first, last, AS_OF, List.of("ZC")),
            FindZeroReportCoverage.Result.class)
        .years();
  }
}
