package io.vigil.app.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vigil.app.demo.Deliveries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
  private static final List<DemoZeroReport> ZERO_REPORTS = Told.CASES.zeroReports().toList();
  private static final List<DemoSelfCheck> SELF_CHECKS = Told.CASES.selfChecks().toList();
  private static final List<DemoObservation> OBSERVATIONS = Told.CASES.observations().toList();
  private static final List<DemoPatrol> PATROLS = Told.CASES.patrols().toList();

  @ParameterizedTest
  @CsvSource({"2023, 6, 93.3", "2024, 2, 97.8", "2025, 8, 91.1"})
  void reportsOfNoIncidentCoverMostOfAYear(int year, int missing, double coverage) {
    List<DemoZeroReport> owed = zeroReports(year);

    assertThat(owed).hasSize(90);
    assertThat(owed).filteredOn(DemoZeroReport::isMissing).hasSize(missing);
    assertThat(Told.percent(90 - missing, owed.size())).isCloseTo(coverage, within(0.05));
  }

  @Test
  void reportsOfNoIncidentAreMissingWhereTheStoriesSayAndNeverInAMonthWithAnIncident() {
    assertThat(Told.counted(missing(2023), DemoZeroReport::unit))
        .containsOnly(entry("D04", 3), entry("D07", 2), entry("D06", 1));
    assertThat(Told.counted(missing(2024), DemoZeroReport::unit)).containsOnly(entry("D04", 2));
    assertThat(Told.counted(missing(2025), DemoZeroReport::unit)).containsOnly(entry("D06", 8));
    assertThat(zeroReports(2026)).hasSize(18).noneMatch(DemoZeroReport::isMissing);
    assertThat(ZERO_REPORTS.stream().mapToLong(DemoZeroReport::incidents).sum())
        .isEqualTo(
            Told.INCIDENTS.stream()
                .filter(one -> one.unit().startsWith("D"))
                .filter(one -> one.date().isBefore(LocalDate.of(2026, 11, 1)))
                .count());
  }

  @Test
  void reportsOfNoIncidentThatComeAreAtMostOneWorkingDayLate() {
    assertThat(ZERO_REPORTS)
        .filteredOn(report -> !report.isMissing())
        .allSatisfy(
            report ->
                assertThat(CaseDays.dayOf(Objects.requireNonNull(report.deliveredAt())))
                    .isBeforeOrEqualTo(Told.CALENDAR.plusWorkingDays(report.due(), 1)));
  }

  @Test
  void selfChecksOfTheCollegeAreFourAYearAndOnlyOneWasLate() {
    assertThat(SELF_CHECKS)
        .filteredOn(check -> check.unit().equals("LL"))
        .filteredOn(check -> !check.isInTime())
        .extracting(check -> check.period() + " " + check.area(), DemoSelfCheck::isLate)
        .containsExactlyInAnyOrder(
            tuple("2025 学籍与成绩", true), tuple("2026 财务", false), tuple("2026 学籍与成绩", false));
    assertThat(SELF_CHECKS)
        .filteredOn(DemoSelfCheck::isLate)
        .filteredOn(check -> check.unit().equals("LL"))
        .allMatch(check -> day(check).equals(check.due().plusDays(9)));
  }

  @Test
  void selfChecksOfUnitsAreLateTwiceAndTwiceNeverDone() {
    List<DemoSelfCheck> ofUnits =
        SELF_CHECKS.stream().filter(check -> !check.unit().equals("LL")).toList();

    assertThat(ofUnits).hasSize(108);
    assertThat(ofUnits.stream().filter(DemoSelfCheck::isLate).map(ChecksTest::name))
        .containsExactly("D07 2023-24/2", "D04 2024-25/2");
    assertThat(ofUnits.stream().filter(check -> check.doneAt() == null).map(ChecksTest::name))
        .containsExactly("D06 2025-26/1", "D06 2025-26/2");
    assertThat(ofUnits)
        .filteredOn(check -> check.doneAt() == null)
        .last()
        .satisfies(
            check -> assertThat(check.due().plusDays(1)).isEqualTo(LocalDate.of(2026, 7, 20)));
  }

  @Test
  void whatSelfChecksFindIsPutRightWithinTwentyWorkingDays() {
    assertThat(SELF_CHECKS)
        .filteredOn(check -> check.doneAt() != null)
        .allSatisfy(check -> assertThat(check.findings()).hasSizeBetween(2, 5))
        .flatExtracting(DemoSelfCheck::findings)
        .allSatisfy(
            finding ->
                assertThat(CaseDays.dayOf(Objects.requireNonNull(finding.closedAt())))
                    .isBetween(
                        CaseDays.dayOf(finding.foundAt()),
                        Told.CALENDAR.plusLimit(CaseDays.dayOf(finding.foundAt()), 20)));
  }

  @Test
  void oneHundredAndSixtyClassesAreObservedATerm() {
    assertThat(Told.counted(OBSERVATIONS, DemoObservation::term))
        .hasSize(7)
        .allSatisfy(
            (term, count) ->
                assertThat(count == 160 || term.equals("2026-27/1") && count < 160).isTrue());
    assertThat(OBSERVATIONS).extracting(DemoObservation::score).allMatch(s -> s >= 65 && s <= 98);
    assertThat(OBSERVATIONS.stream().mapToDouble(DemoObservation::score).average().orElseThrow())
        .isCloseTo(86, within(0.5));
  }

  @Test
  void theSlippingCourseWasObservedBeforeTheIncident() {
    assertThat(OBSERVATIONS)
        .filteredOn(one -> one.course().equals("C06-1") && one.score() == 71)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(CaseDays.dayOf(one.at())).isEqualTo(LocalDate.of(2025, 10, 22));
              assertThat(one.teacher()).isBetween("T0073", "T0122");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2023-24/1, 7.5",
    "2023-24/2, 6.8",
    "2024-25/1, 5.9",
    "2024-25/2, 5.4",
    "2025-26/1, 4.9",
    "2025-26/2, 4.6"
  })
  void roundsFindLessFromTermToTerm(String term, double perHundred) {
    List<DemoPatrol> ofTerm = PATROLS.stream().filter(one -> one.term().equals(term)).toList();
    int visited = ofTerm.stream().mapToInt(DemoPatrol::visited).sum();
    int problems = ofTerm.stream().mapToInt(DemoPatrol::problems).sum();

    assertThat(ofTerm).hasSize(9 * 18).allMatch(one -> one.rounds() == 3);
    assertThat(Told.percent(problems, visited)).isCloseTo(perHundred, within(0.05));
  }

  @Test
  void teachingIsCheckedThreeTimesATermAndTwoNotesMatter() {
    assertThat(Told.CASES.inspections()).hasSize(6 * 3 + 2);
    assertThat(Told.CASES.notes().map(DemoNote::text)).containsExactly("老师换了三个", "菜里有虫，大家不去第二食堂了");
  }

  @Test
  void nothingIsToldOfWhatComesAfterTheOpening() {
    assertThat(
            Stream.of(
                    ZERO_REPORTS.stream().map(DemoZeroReport::deliveredAt),
                    SELF_CHECKS.stream().map(DemoSelfCheck::doneAt),
                    OBSERVATIONS.stream().map(DemoObservation::at),
                    PATROLS.stream().map(DemoPatrol::recordedAt),
                    Told.CASES.inspections().map(DemoInspection::at),
                    Told.CASES
                        .inspections()
                        .flatMap(check -> check.findings().stream())
                        .map(DemoFinding::closedAt))
                .flatMap(moments -> moments)
                .filter(Objects::nonNull))
        .allMatch(at -> !at.isAfter(Deliveries.OPENING));
  }

  private static List<DemoZeroReport> zeroReports(int year) {
    return ZERO_REPORTS.stream()
        .filter(report -> Told.CALENDAR.yearOf(report.month().atDay(15)) == year)
        .toList();
  }

  private static List<DemoZeroReport> missing(int year) {
    return zeroReports(year).stream().filter(DemoZeroReport::isMissing).toList();
  }

  private static Map.Entry<String, Long> entry(String unit, long count) {
    return Map.entry(unit, count);
  }

  private static LocalDate day(DemoSelfCheck check) {
    return CaseDays.dayOf(Objects.requireNonNull(check.doneAt()));
  }

  private static String name(DemoSelfCheck check) {
    return check.unit() + " " + check.period();
  }
}
