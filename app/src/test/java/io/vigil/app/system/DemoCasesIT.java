package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The stories of the demo college that rest on cases, and the figures that follow from them. */
@Order(1)
class DemoCasesIT extends RunningDemoCollege {
  private static final Offset<Double> ROUNDED = within(0.0005);

  private Visitor quality() {
    return new Visitor(port, "demo-quality");
  }

  private Stream<JsonNode> incidents() {
    return items("/api/incidents?size=200");
  }

  private Stream<JsonNode> items(String path) {
    return vigil.get(path).path("items").valueStream();
  }

  private JsonNode incident(String schoolYear, String clause) {
    return incidents()
        .filter(one -> text(one, "schoolYear").equals(schoolYear))
        .filter(one -> one.path("quantity").path("clause").asString().equals(clause))
        .findFirst()
        .map(one -> vigil.get("/api/incidents/" + text(one, "id")).path("incident"))
        .orElseThrow();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString();
  }

  private static List<String> texts(JsonNode list, String field) {
    return list.valueStream().map(one -> text(one, field)).toList();
  }

  /** S16. */
  @Test
  void thePresidentAndThePartySecretaryTookNoticeOfTheMajorIncidentOnTheSameDay() {
    String id =
        items("/api/warnings?state=all&controlPoint=SCH-30&unit=LL")
            .map(one -> text(one, "id"))
            .findFirst()
            .orElseThrow();
    JsonNode warning = vigil.get("/api/warnings/" + id);

    assertThat(texts(warning.path("notice").path("signed"), "post")).contains("LEADER");
    assertThat(
            warning
                .at("/response/steps")
                .valueStream()
                .filter(step -> List.of("acknowledged", "signed").contains(text(step, "step")))
                .map(step -> text(step, "role") + " " + text(step, "at").substring(0, 10)))
        .containsExactly("LEADER 2024-07-12", "LEADER 2024-07-12");
  }

  /** S16: the leaked exam and the count of major incidents are one trouble. */
  @Test
  void theRedCaseIsOneAndNoLaterIncidentIsTakenForItsOwn() {
    List<JsonNode> red = items("/api/warnings?state=all&colour=red&folded=true").toList();
    JsonNode incident =
        items("/api/warnings?state=all&colour=red&controlPoint=INCIDENT").findFirst().orElseThrow();
    String page = quality().see("/warnings/" + text(incident, "id"));

    assertThat(red)
        .singleElement()
        .satisfies(one -> assertThat(text(one, "controlPoint")).isEqualTo("SCH-30"));
    assertThat(text(incident, "foldedInto")).isEqualTo(text(red.getFirst(), "id"));
    assertThat(page).contains("同一事项的预警").doesNotContain("首次信号早于事故");
    assertThat(quality().see("/warnings/" + text(red.getFirst(), "id"))).contains("同一事项的预警");
  }

  /** S10: late answers are part of what piles up about their place. */
  @Test
  void theHotWaterIsOneLineAmongWarnings() {
    assertThat(
            items("/api/warnings?state=all&controlPoint=COMPLAINT&folded=true&size=100")
                .filter(one -> text(one, "explanation").contains("5号公寓")))
        .hasSize(1);
  }

  @Test
  void theReportAddsTalliesFromBeforeTheSystemAndSingleCases() {
    JsonNode report = vigil.get("/api/reports/incidents?from=2021-22&to=2026-27");

    assertThat(figures(report, year -> year.path("total").asLong()))
        .containsExactly(25L, 19L, 15L, 12L, 9L, 3L);
    assertThat(figures(report, year -> year.path("lapses").asLong()))
        .containsExactly(24L, 21L, 19L, 16L, 14L, 5L);
    assertThat(figures(report, year -> year.path("bySeverity").path("major").asLong()))
        .containsExactly(1L, 0L, 1L, 0L, 0L, 0L);
  }

  private static <T> List<T> figures(JsonNode report, Function<JsonNode, T> figure) {
    return report.path("years").valueStream().map(figure).toList();
  }

  @Test
  void theUnitThatReportsNothingIsMissingInTheReportAndNotZero() {
    JsonNode report = vigil.get("/api/reports/incidents?from=2023-24&to=2025-26");

    assertThat(report.path("fallsEveryYear").asBoolean()).isTrue();
    assertThat(cells(report, "D06")).containsExactly("1", "2", "");
    assertThat(cells(report, "D03")).containsExactly("1", "0", "0");
    assertThat(cells(report, "D09")).containsExactly("3", "2", "2");
  }

  private static List<String> cells(JsonNode report, String unit) {
    return report
        .path("byUnit")
        .valueStream()
        .filter(row -> text(row, "code").equals(unit))
        .flatMap(row -> row.path("cells").valueStream())
        .map(cell -> cell.path("total").asString(""))
        .toList();
  }

  @Test
  void onlyOneUnitIsSaidNotToHaveReported() {
    assertThat(vigil.get("/api/reports/incidents?from=2023-24&to=2025-26").path("notes").toString())
        .contains("2025—2026学年旅游与康养学院未填报");
  }

  @Test
  void theReportPageShowsTheSameCounts() {
    assertThat(quality().see("/reports/incidents?from=2023-24&to=2025-26"))
        .contains(">15<", ">12<", ">9<");
  }

  @Test
  void theGradeThatWasChangedOnAppealStandsBesideTheOneThatHolds() {
    JsonNode appealed = incident("2024-25", "EX-02");

    assertThat(text(appealed, "firstSeverity")).isEqualTo("SERIOUS");
    assertThat(text(appealed, "severity")).isEqualTo("GENERAL");
    assertThat(text(appealed, "appeal")).isEqualTo("CHANGED");
    assertThat(appealed.at("/quorum/members").asInt()).isEqualTo(3);
    assertThat(appealed.at("/votes/members").asInt()).isEqualTo(9);
    assertThat(text(appealed, "state")).isEqualTo("CLOSED");
    assertThat(texts(appealed.path("steps"), "step"))
        .containsSubsequence("appealed", "appeal-inquire", "appeal-changed", "closed");
    assertThat(quality().see("/findings/incidents/" + text(appealed, "id")))
        .contains("较大", "一般", "替补人员12分钟后到岗");
  }

  @Test
  void theErrorsOfOnePersonAddUpToOneCase() {
    assertThat(incidents().filter(one -> text(one, "source").equals("ACCUMULATION")))
        .singleElement()
        .satisfies(one -> assertThat(text(one, "person")).isEqualTo("T0352"));
  }

  @Test
  void theBlockedEscapeRouteIsDecidedAndMayBeAppealedUntilTheEndOfItsTime() {
    JsonNode blocked = incident("2026-27", "SF-02");

    assertThat(text(blocked, "state")).isEqualTo("NOTIFIED");
    assertThat(text(blocked, "severity")).isEqualTo("SERIOUS");
    assertThat(text(blocked, "dueStep")).isEqualTo("incident.appeal");
    assertThat(text(blocked, "dueAt")).isEqualTo("2026-11-26T15:59:59Z");
  }

  @Test
  void thePlanWasActivatedForTheLeakedExamStepByStep() {
    JsonNode leaked = incident("2023-24", "EX-04");
    JsonNode plan =
        items("/api/contingency-plans")
            .filter(one -> text(one, "incidentId").equals(text(leaked, "id")))
            .findFirst()
            .orElseThrow();
    JsonNode history =
        vigil.get("/api/contingency-plans/" + text(plan, "planId")).path("history").path("steps");

    assertThat(text(leaked, "severity")).isEqualTo("MAJOR");
    assertThat(text(leaked, "decidedAt")).isEqualTo("2024-07-12T02:00:00Z");
    assertThat(text(leaked, "closedAt")).isEqualTo("2025-03-07T02:00:00Z");
    assertThat(text(plan, "name")).isEqualTo("重大教学事故紧急处置预案");
    assertThat(plan.path("version").path("number").asInt()).isEqualTo(2);
    assertThat(texts(history, "step"))
        .containsSequence(
            "activate",
            "take-measure",
            "take-measure",
            "take-measure",
            "take-measure",
            "end-activation",
            "issue-version");
  }

  @Test
  void thePlanWhoseRevisionIsOverdueComesFirst() {
    assertThat(items("/api/contingency-plans"))
        .first()
        .satisfies(
            plan -> {
              assertThat(text(plan, "name")).isEqualTo("实训安全应急预案");
              assertThat(text(plan, "state")).isEqualTo("REVIEW_OVERDUE");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-01, 2024-08-31, 131, 15.4, 0.908",
    "2024-09-01, 2025-08-31, 118, 13.8, 0.983",
    "2025-09-01, 2026-08-30, 112, 13.0, 0.973"
  })
  void complaintsAreCountedByYear(
      String from, String to, int received, double perThousand, double inTime) {
    JsonNode numbers = vigil.get("/api/complaints/numbers?from=%s&to=%s".formatted(from, to));

    assertThat(numbers.path("measures").path("received").asInt()).isEqualTo(received);
    assertThat(numbers.path("perThousandStudents").asDouble()).isCloseTo(perThousand, within(0.05));
    assertThat(numbers.path("inTimeRate").asDouble()).isCloseTo(inTime, ROUNDED);
  }

  @Test
  void complaintsOfTheRunningYearAreThere() {
    JsonNode numbers = vigil.get("/api/complaints/numbers?from=2026-08-31&to=2026-11-20");

    assertThat(numbers.path("measures").path("received").asInt()).isEqualTo(35);
  }

  @Test
  void theHandlingRateOfAMonthIsToldAsOfItsEndAndAsOfToday() {
    String november = "/api/complaints/numbers?from=2025-11-01&to=2025-11-30";

    assertThat(vigil.get(november + "&asOf=2025-11-30").path("handlingRate").asDouble())
        .isCloseTo(0.786, ROUNDED);
    assertThat(vigil.get(november).path("handlingRate").asDouble()).isEqualTo(1.0);
  }

  @Test
  void hotWaterThatNobodyAnsweredForWentToTheCollegeInTheMorningAfterItsDay() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT (s.at AT TIME ZONE board.zone())::text
                    FROM read_live.complaint AS c
                    JOIN read_live.complaint_step AS s ON s.complaint_id = c.complaint_id
                    WHERE c.place = '5号公寓' AND s.what = 'escalate' AND s.at > '2025-11-01'
                    ORDER BY s.at
                    """)
                .query(String.class)
                .list())
        .containsExactly("2025-11-28 08:00:00", "2025-12-01 08:00:00", "2025-12-01 08:00:00");
  }

  @Test
  void onlyTheCanteenAndTheHotWaterAreClustersOfFive() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT DISTINCT place FROM read_live.complaint_cluster
                    WHERE place IS NOT NULL AND colour = 'YELLOW' AND found_at > '2023-12-01'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("第二食堂", "5号公寓");
  }

  @Test
  void theComplaintOfTheKitchenBecameAnIncident() {
    JsonNode hygiene = incident("2025-26", "LG-01");

    assertThat(text(hygiene, "source")).isEqualTo("COMPLAINT");
    assertThat(items("/api/complaints?state=converted_to_incident"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(text(one, "id")).isEqualTo(text(hygiene, "sourceId"));
              assertThat(text(one, "incidentId")).isEqualTo(text(hygiene, "id"));
            });
  }

  @Test
  void theLeakIsTheOneComplaintThatIsOverdue() {
    assertThat(items("/api/complaints?overdue=true"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(text(one, "place")).isEqualTo("7号公寓");
              assertThat(text(one, "answerDue")).isEqualTo("2026-11-17T15:59:59Z");
            });
  }

  /** Whoever reports no incident is not therefore without incidents. */
  @Test
  void theUnitWithoutIncidentsOwesReportsAndChecksWhileItsAttendanceFallsTwice() {
    JsonNode coverage =
        vigil.get("/api/zero-reports/coverage?from=2025-26&to=2025-26").path("years").path(0);
    JsonNode silent =
        coverage
            .path("units")
            .valueStream()
            .filter(one -> text(one, "unit").equals("D06"))
            .findFirst()
            .orElseThrow();

    assertThat(share(coverage.path("all"))).isCloseTo(0.911, ROUNDED);
    assertThat(silent.path("counts").path("owed").asInt()).isEqualTo(10);
    assertThat(silent.path("counts").path("filed").asInt()).isEqualTo(2);
    assertThat(incidents().filter(one -> text(one, "unit").equals("D06")))
        .noneMatch(one -> text(one, "schoolYear").equals("2025-26"));
    assertThat(items("/api/self-checks?unit=D06&state=overdue"))
        .extracting(one -> text(one, "period"))
        .containsExactlyInAnyOrder("2025-26/1", "2025-26/2");
    assertThat(raised("control_point = 'STU-17' AND unit = 'P23' AND since >= '2026-03-01'"))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private static double share(JsonNode counts) {
    return counts.path("filed").asDouble() / counts.path("owed").asDouble();
  }

  @Test
  void allSelfChecksAreThereAndOnlyTheTwoThatNobodyMadeAreOverdue() {
    JsonNode all = vigil.get("/api/self-checks?size=200");

    assertThat(all.path("total").asInt()).isEqualTo(124);
    assertThat(all.path("overdue").asInt()).isEqualTo(2);
  }

  @Test
  void thePageOfEveryKindOfCaseOpensForTheOfficeAndForADean() {
    var dean = new Visitor(port, "demo-auto-dean");
    var office = quality();
    List<String> pages =
        List.of(
            "/findings/incidents/" + first("/api/incidents?unit=D02", "id"),
            "/complaints/" + first("/api/complaints?unit=D02", "id"),
            "/checks/self/" + first("/api/self-checks?unit=D02", "checkId"),
            "/checks/inspections/" + first("/api/inspections?unit=D02", "inspectionId"),
            "/checks/plans/" + first("/api/contingency-plans", "planId"));

    assertThat(pages).allSatisfy(page -> assertThat(office.see(page)).contains("</html>"));
    assertThat(pages).allSatisfy(page -> assertThat(dean.see(page)).contains("</html>"));
  }

  private String first(String path, String id) {
    return items(path).map(one -> text(one, id)).filter(Objects::nonNull).findFirst().orElseThrow();
  }

  @Test
  void theTargetsOfTheYearAreAttainedAsListed() {
    List<JsonNode> targets = items("/api/targets?year=2025").toList();

    assertThat(targets.stream().map(one -> text(one, "unit") + " " + text(one, "attainment")))
        .hasSize(25)
        .contains("D04 79.6", "D05 90.0", "D07 89.9", "O04 98.0", "O12 82.3");
    assertThat(graded(targets, "REACHED")).hasSize(19).contains("D05");
    assertThat(graded(targets, "NEARLY_REACHED"))
        .containsExactly("D06", "D07", "D09", "O09", "O12");
    assertThat(graded(targets, "MISSED")).containsExactly("D04");
    assertThat(
            targets.stream()
                .mapToDouble(one -> one.path("attainment").asDouble())
                .average()
                .getAsDouble())
        .isCloseTo(91.8, within(0.05));
  }

  /** S1, S2, S3. */
  @Test
  void theStoriesAreRecognisedInTheFolderOfEarlyWarning() {
    String folder = "/api/elements/5.2/evidence?point=5.2.3&kind=";

    assertThat(items(folder + "WARNING&words=%E6%B1%BD%E8%BD%A6%E5%8F%91%E5%8A%A8%E6%9C%BA"))
        .anySatisfy(
            course -> {
              assertThat(text(course, "number")).startsWith("预警〔2025〕");
              assertThat(text(course, "happenedOn")).isEqualTo("2025-10-27");
            });
    assertThat(items(folder + "EFFECT").map(one -> text(one, "about"))).contains("第二食堂");
    assertThat(items(folder + "WARNING&words=CRS-13").map(one -> text(one, "number")))
        .anyMatch(number -> number != null && number.startsWith("预警〔2026〕"));
  }

  @Test
  void theTasksOfTheRunningYearAreShownFirstAndNotGraded() {
    var office = new Visitor(port, "demo-quality");

    assertThat(office.see("/targets"))
        .contains("2026 年度目标任务", "年度尚在进行", "value=\"2025\"")
        .doesNotContain("badge bg-secondary-lt");
    assertThat(office.see("/targets?year=2025")).contains("达标 19，基本达标 5，不达标 1");
  }

  private static List<String> graded(List<JsonNode> targets, String grade) {
    return targets.stream()
        .filter(one -> text(one, "grade").equals(grade))
        .map(one -> text(one, "unit"))
        .toList();
  }

  @Test
  void threeStandardsAreOverdueAndTheCollegeIsWarnedOnce() {
    List<JsonNode> standards = items("/api/standards").toList();

    assertThat(standards).hasSize(39);
    assertThat(
            standards.stream()
                .filter(one -> text(one, "state").equals("REVISION_OVERDUE"))
                .map(one -> text(one, "name")))
        .containsExactlyInAnyOrder("人才规格标准", "日常礼仪标准", "图书工作标准");
    assertThat(items("/api/warnings?controlPoint=STANDARD"))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(text(warning, "explanation")).startsWith("质量标准逾期 3 项");
              assertThat(text(warning, "colour")).isEqualTo("BLUE");
            });
    assertThat(quality().see("/warnings?state=OPEN")).contains("质量标准逾期 3 项");
  }

  @Test
  void whatReviewersDidNotAgreeWithIsSeenToUntilItIsClosed() {
    assertThat(items("/api/matters?kind=external-finding").map(one -> text(one, "state")))
        .containsExactlyInAnyOrder("CLOSED", "CLOSED", "ASSIGNED", "ASSIGNED");
    assertThat(items("/api/practices").map(one -> text(one, "state"))).containsExactly("ADOPTED");
  }

  @Test
  void whatHappenedHasANumberAndWhatIsOverIsToldByItsWorstValue() {
    assertThat(
            Stream.of("INCIDENT", "COMPLAINT")
                .flatMap(code -> items("/api/warnings?state=closed&size=200&controlPoint=" + code)))
        .hasSizeGreaterThan(40)
        .allSatisfy(one -> assertThat(text(one, "number")).startsWith("预警〔20"));
    assertThat(
            items("/api/warnings?state=closed&unit=P06&controlPoint=STU-17&size=200")
                .map(one -> text(one, "explanation")))
        .anySatisfy(one -> assertThat(one).contains("最高 蓝，最差 87.28 %", "发出时在线内，但明显低于按往常推算的"));
  }

  @Test
  void ofHazardsAndDecisionsWhatIsNotDoneYetIsOpen() {
    assertThat(items("/api/matters?kind=hazard").filter(DemoCasesIT::isOpen))
        .singleElement()
        .satisfies(one -> assertThat(text(one, "text")).contains("疏散通道堵塞"));
    assertThat(items("/api/matters?kind=decision").filter(DemoCasesIT::isOpen))
        .singleElement()
        .satisfies(one -> assertThat(text(one, "text")).contains("实习周报"));
    assertThat(quality().see("/registers/matters?kind=HAZARD"))
        .contains("报送口径：", "应计 22 项、完成 20 项");
  }

  @Test
  void theChainOfAProgrammeShowsWhatIsPutTogetherFromItsClasses() {
    JsonNode chain =
        vigil.get("/api/expert?asOf=2026-05-31&controlPoint=STU-17&unit=P23").path("chain");

    assertThat(chain.path("computed").asBoolean()).isTrue();
    assertThat(chain.path("warnings")).isNotEmpty();
    assertThat(chain.at("/readings/0/until").asString()).isLessThan("2026-06-01");
    assertThat(chain.path("readings").valueStream().map(one -> one.path("value").asDouble()))
        .anySatisfy(value -> assertThat(value).isCloseTo(87.3, within(0.05)))
        .anySatisfy(value -> assertThat(value).isCloseTo(95.0, within(0.05)));
    assertThat(quality().see("/diagnosis/expert?asOf=2026-05-31&controlPoint=STU-17&unit=P23"))
        .contains("<option selected value=\"P23\">旅游管理</option>");
  }

  private static boolean isOpen(JsonNode matter) {
    return !text(matter, "state").equals("CLOSED");
  }

  @Test
  void thePageOfAnIncidentTellsOfItsPlaceItsPlanAndTheEvidenceOfItsMeasures() {
    assertThat(pageOf("第二食堂后厨卫生不合格")).contains("第二食堂 30 天内", "佐证材料（措施 1 件）");
    assertThat(pageOf("考前故意泄露试题")).contains("重大教学事故紧急处置预案", "新试卷命制完成");
    assertThat(pageOf("实训课空堂2学时"))
        .contains("佐证材料（措施 2 件）", "汽检2401班")
        .doesNotContain("智网2402班")
        .doesNotContain("汽销2301班", "汽检2301班");
  }

  private String pageOf(String begins) {
    String id =
        items("/api/incidents?size=200")
            .filter(one -> text(one, "description").startsWith(begins))
            .map(one -> text(one, "id"))
            .findFirst()
            .orElseThrow();
    return quality().see("/findings/incidents/" + id);
  }

  @Test
  void everyEntryOfARegisterOpensWithItsHistory() {
    Visitor office = quality();

    assertThat(
            Stream.of(
                    first("/targets/", "/api/targets?year=2025", "id"),
                    first("/registers/standards/", "/api/standards", "standardId"),
                    first("/registers/practices/", "/api/practices", "practiceId"),
                    first("/registers/matters/", "/api/matters", "matterId"))
                .map(office::see))
        .allSatisfy(page -> assertThat(page.strip()).contains("办理过程").endsWith("</html>"));
  }

  private String first(String page, String list, String id) {
    return page + text(items(list).findFirst().orElseThrow(), id);
  }
}
