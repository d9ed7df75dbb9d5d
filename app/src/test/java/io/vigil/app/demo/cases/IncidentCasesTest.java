package io.vigil.app.demo.cases;

import static io.vigil.api.tally.Severity.GENERAL;
import static io.vigil.api.tally.Severity.MAJOR;
import static io.vigil.api.tally.Severity.SERIOUS;
import static io.vigil.app.demo.cases.DemoIncident.Kind.APPEALED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.APPEAL_DECIDED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.CHECKED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.CLOSED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.DECIDED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.DONE;
import static io.vigil.app.demo.cases.DemoIncident.Kind.PLANNED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.PROPOSED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.REPORTED;
import static io.vigil.app.demo.cases.DemoIncident.Kind.SERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.tally.Severity;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.cases.DemoIncident.Kind;
import io.vigil.app.demo.cases.DemoIncident.Step;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentCasesTest {
  private static final Map<Severity, Integer> WEIGHTS = Map.of(GENERAL, 1, SERIOUS, 3, MAJOR, 10);

  @ParameterizedTest
  @CsvSource({"2023, 11, 3, 1, 19", "2024, 9, 3, 0, 16", "2025, 7, 2, 0, 14", "2026, 2, 1, 0, 5"})
  void becomeFewerFromYearToYear(int year, int general, int serious, int major, int lapses) {
    assertThat(of(year)).filteredOn(one -> one.grade() == GENERAL).hasSize(general);
    assertThat(of(year)).filteredOn(one -> one.grade() == SERIOUS).hasSize(serious);
    assertThat(of(year)).filteredOn(one -> one.grade() == MAJOR).hasSize(major);
    assertThat(of(year)).hasSize(general + serious + major);
    assertThat(Told.CASES.lapses())
        .filteredOn(lapse -> Told.CALENDAR.yearOf(lapse.date()) == year)
        .hasSize(lapses);
  }

  @ParameterizedTest
  @CsvSource({"2023, 1.76, 68.59", "2024, 1.40, 28.22", "2025, 1.04, 22.08"})
  void becomeLighterFromYearToYear(int year, double perThousand, double influence) {
    assertThat(Told.perThousandStudents(of(year).size(), year))
        .isCloseTo(perThousand, within(0.005));
    assertThat(of(year).stream().mapToDouble(IncidentCasesTest::influence).sum())
        .isCloseTo(influence, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"2023, 14", "2024, 10", "2025, 9"})
  void canBeComparedWithoutTheSilentUnit(int year, int incidents) {
    assertThat(of(year)).filteredOn(one -> !one.unit().equals("D06")).hasSize(incidents);
  }

  @Test
  void spreadOverUnitsAndClauses() {
    List<DemoIncident> threeYears =
        Told.INCIDENTS.stream().filter(one -> Told.CALENDAR.yearOf(one.date()) < 2026).toList();

    assertThat(Told.counted(threeYears, DemoIncident::unit))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("D09", 7L),
                Map.entry("D05", 5L),
                Map.entry("D02", 4L),
                Map.entry("D04", 4L),
                Map.entry("D01", 3L),
                Map.entry("D06", 3L),
                Map.entry("D07", 3L),
                Map.entry("O05", 2L),
                Map.entry("O12", 2L),
                Map.entry("D03", 1L),
                Map.entry("D08", 1L),
                Map.entry("O14", 1L)));
    Map<String, Long> clauses = Told.counted(threeYears, DemoIncident::clause);
    assertThat(clauses)
        .containsEntry("EX-08", 6L)
        .containsEntry("CT-01", 4L)
        .containsEntry("CT-02", 4L)
        .containsEntry("CT-03", 4L)
        .containsEntry("SP-07", 3L)
        .containsEntry("MG-01", 2L)
        .containsEntry("MG-02", 2L);
    assertThat(clauses.values()).filteredOn(count -> count == 1).hasSize(11);
  }

  @Test
  void areHandledByTheRuleOfWorkingDays() {
    assertThat(incident("I2304").steps())
        .extracting(Step::kind, step -> CaseDays.dayOf(step.at()).toString())
        .endsWith(
            tuple(PROPOSED, "2023-11-08"),
            tuple(DECIDED, "2023-11-13"),
            tuple(SERVED, "2023-11-14"),
            tuple(PLANNED, "2023-11-16"),
            tuple(DONE, "2023-11-23"),
            tuple(CLOSED, "2023-12-07"));
    assertThat(incident("I2304").measures())
        .singleElement()
        .satisfies(measure -> assertThat(measure.due()).isEqualTo(LocalDate.of(2023, 11, 23)));
  }

  @Test
  void areReportedOnTheSameOrTheNextWorkingDay() {
    assertThat(Told.INCIDENTS)
        .allSatisfy(
            one ->
                assertThat(day(one, REPORTED))
                    .isIn(one.date(), Told.CALENDAR.plusLimit(one.date(), 1)));
    assertThat(Told.INCIDENTS).anyMatch(one -> day(one, REPORTED).equals(one.date()));
    assertThat(Told.INCIDENTS).anyMatch(one -> !day(one, REPORTED).equals(one.date()));
  }

  @Test
  void takeTheirStepsInOrderAndNoneAfterTheOpening() {
    assertThat(Told.INCIDENTS)
        .allSatisfy(
            one -> {
              assertThat(one.steps()).extracting(Step::kind).isSorted();
              assertThat(one.steps())
                  .extracting(Step::at)
                  .isSorted()
                  .allMatch(at -> !at.isAfter(Deliveries.OPENING));
            });
  }

  @Test
  void stillOpenAreTheTwoOfThisAutumn() {
    assertThat(Told.INCIDENTS.stream().filter(DemoIncident::isOpen).map(DemoIncident::no))
        .containsExactly("I2602", "I2603");
    assertThat(incident("I2602").measures())
        .singleElement()
        .satisfies(
            measure -> {
              assertThat(measure.doneAt()).isNull();
              assertThat(measure.due()).isAfter(Told.OPENING);
            });
    assertThat(kinds("I2603")).containsExactly(REPORTED, PROPOSED, DECIDED, SERVED);
    assertThat(day(incident("I2603"), DECIDED)).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(day(incident("I2603"), SERVED)).isEqualTo(LocalDate.of(2026, 11, 19));
    assertThat(incident("I2603").measures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CT-01, 到岗",
    "CT-02, 补足|代课|到岗",
    "CT-03, 调停课",
    "CT-04, 代课",
    "CT-06, 教学进度",
    "EX-01, 监考",
    "EX-02, 监考",
    "EX-04, 试卷",
    "EX-05, 命题",
    "EX-08, 到期|录入",
    "MG-01, 排课",
    "MG-02, 变更",
    "SP-02b, 设备",
    "SP-07, 实训|上机",
    "RC-01, 学籍",
    "LG-01, 后厨",
    "LG-02, 热水",
    "ACC, 到岗"
  })
  void areFollowedByMeasuresAgainstWhatHappened(String clause, String words) {
    List<DemoIncident> ofClause =
        Told.INCIDENTS.stream().filter(one -> one.clause().equals(clause)).toList();

    assertThat(ofClause).isNotEmpty();
    assertThat(ofClause)
        .flatExtracting(DemoIncident::measures)
        .isNotEmpty()
        .allSatisfy(measure -> assertThat(measure.text()).containsPattern(words));
  }

  @Test
  void changedAfterAnAppealKeepBothGrades() {
    DemoIncident appealed = incident("I2406");

    assertThat(appealed.grade()).isEqualTo(GENERAL);
    assertThat(step(appealed, PROPOSED).grade()).isEqualTo(SERIOUS);
    assertThat(step(appealed, DECIDED).grade()).isEqualTo(SERIOUS);
    assertThat(step(appealed, APPEAL_DECIDED).grade()).isEqualTo(GENERAL);
    assertThat(day(appealed, APPEALED))
        .isEqualTo(Told.CALENDAR.plusLimit(day(appealed, SERVED), 4));
    assertThat(day(appealed, CLOSED)).isEqualTo(LocalDate.of(2025, 3, 14));
  }

  @Test
  void ofTheHighestGradeAreCheckedAgainBeforeTheyAreClosed() {
    DemoIncident leaked = incident("I2315");

    assertThat(step(leaked, REPORTED).at()).isEqualTo(Told.at("2024-07-03 09:40"));
    assertThat(day(leaked, DECIDED)).isEqualTo(LocalDate.of(2024, 7, 12));
    assertThat(step(leaked, DECIDED).by()).isEqualTo("校长");
    assertThat(day(leaked, CHECKED)).hasYear(2025).hasMonth(Month.JANUARY);
    assertThat(day(leaked, CLOSED)).isEqualTo(LocalDate.of(2025, 3, 7));
    assertThat(leaked.measures()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "I2301, 教务处处长",
    "I2507, 质量办主任",
    "I2404, 质量管理委员会",
    "I2503, 质量管理委员会",
    "I2603, 质量管理委员会",
    "I2315, 校长"
  })
  void areDecidedByTheBodyThatTheRulesNameAndNeverByTheOfficeAtFault(String no, String by) {
    assertThat(step(incident(no), DECIDED).by()).isEqualTo(by);
  }

  @Test
  void addedUpNameTheLapsesThatTheyConsistOf() {
    assertThat(incident("I2411").lapses()).containsExactly("E2406", "E2410", "E2413");
    assertThat(Told.INCIDENTS).filteredOn(one -> !one.lapses().isEmpty()).hasSize(1);
  }

  private static List<DemoIncident> of(int year) {
    return Told.INCIDENTS.stream().filter(one -> Told.CALENDAR.yearOf(one.date()) == year).toList();
  }

  private static DemoIncident incident(String no) {
    return Told.INCIDENTS.stream().filter(one -> one.no().equals(no)).findFirst().orElseThrow();
  }

  private static Step step(DemoIncident incident, Kind kind) {
    return incident.step(kind).orElseThrow();
  }

  private static LocalDate day(DemoIncident incident, Kind kind) {
    return CaseDays.dayOf(step(incident, kind).at());
  }

  private static List<Kind> kinds(String no) {
    return incident(no).steps().stream().map(Step::kind).toList();
  }

  private static double influence(DemoIncident one) {
    return WEIGHTS.get(one.grade()) * (1 + one.affected() / 100.0);
  }
}
