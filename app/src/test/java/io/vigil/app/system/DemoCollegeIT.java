package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a newcomer meets after the first command. */
@Order(2)
class DemoCollegeIT extends RunningDemoCollege {

  @Test
  void noMoreIsOpenThanAnOfficeCanHandleAndWhatMattersIsThere() {
    List<JsonNode> open = items("/api/warnings?state=open&size=50&folded=true");
    List<JsonNode> ofReadings = open.stream().filter(one -> !isEvent(one)).toList();

    assertThat(open).hasSizeBetween(12, 20);
    assertThat(ofReadings)
        .extracting(one -> one.path("colour").asString())
        .containsOnly("BLUE", "YELLOW");
    assertThat(ofReadings)
        .extracting(one -> one.path("controlPoint").asString() + " " + one.path("unit").asString())
        .contains(
            "MAJ-21 D04",
            "STU-17 P23",
            "MAJ-09 P15",
            "SCH-22 LL",
            "SCH-28 LL",
            "SCH-43 LL",
            "SCH-04 LL");
    assertThat(open)
        .filteredOn(DemoCollegeIT::isEvent)
        .extracting(
            one -> one.path("controlPoint").asString(),
            one -> one.path("unit").asString(),
            one -> one.path("colour").asString())
        .containsExactlyInAnyOrder(
            tuple("COMPLAINT", "O12", "YELLOW"),
            tuple("INCIDENT", "D02", "ORANGE"),
            tuple("INCIDENT", "D07", "BLUE"),
            tuple("SELF-CHECK", "D06", "YELLOW"),
            tuple("PLAN", "O05", "BLUE"),
            tuple("STANDARD", "LL", "BLUE"));
  }

  @Test
  void theFourStructuralProblemsAreTasksOfTheYearAndStandApart() {
    assertThat(items("/api/warnings?state=structural&size=50"))
        .extracting(one -> one.path("controlPoint").asString() + " " + one.path("unit").asString())
        .containsExactlyInAnyOrder("SCH-05 LL", "MAJ-01 P25", "SCH-12 LL", "SCH-18 LL");
    var office = new Visitor(port, "demo-quality");
    assertThat(office.see("/")).contains("年度改进任务 4 条");
    assertThat(office.see("/warnings")).contains("年度改进任务 4 条");
  }

  @Test
  void theEscapeRouteAwaitsItsPlanAndNothingIsRed() {
    JsonNode escape =
        items("/api/warnings?state=open&colour=orange").stream().findFirst().orElseThrow();

    assertThat(
            jdbc.sql(
                    "SELECT (due_at AT TIME ZONE board.zone())::date::text FROM"
                        + " board.warning_response WHERE warning_id = ?")
                .param(escape.path("id").asString())
                .query(String.class)
                .single())
        .isEqualTo("2026-11-23");
    assertThat(items("/api/warnings?state=open&colour=red")).isEmpty();
  }

  private List<JsonNode> items(String path) {
    return vigil.get(path).path("items").valueStream().toList();
  }

  /** Whether it rests on what happened, not on readings. */
  private static boolean isEvent(JsonNode warning) {
    return Set.of("COMPLAINT", "INCIDENT", "SELF-CHECK", "PLAN", "STANDARD")
        .contains(warning.path("controlPoint").asString());
  }

  @Test
  void theOverviewAndThePageOfDeliveriesTellTheSameShareOfThisWeek() {
    var office = new Visitor(port, "demo-quality");

    assertThat(firstPercent(office.see("/"), "class=\"delivery\""))
        .isEqualTo(firstPercent(office.see("/deliveries"), "class=\"shares\""));
  }

  @Test
  void whatMattersIsToldInAFewSentencesThatLeadToTheirCases() {
    var office = new Visitor(port, "demo-quality");

    List<String> told = headlines(office.see("/"));

    assertThat(told).hasSizeBetween(3, 5).allSatisfy(one -> assertThat(one).contains("/warnings/"));
    assertThat(told)
        .anySatisfy(
            one -> assertThat(one).contains("旅游管理", "第11教学周", "标准", "2026年5月25日结束，现又复发", "负责改进"));
    assertThat(told.getLast()).contains("项按年判定的指标在标准线外");
  }

  private static List<String> headlines(String page) {
    return Pattern.compile("<li class=\"warning-line headline\">.*?</li>", Pattern.DOTALL)
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String firstPercent(String page, String after) {
    var percent = Pattern.compile("[0-9.]+%").matcher(page);
    assertThat(percent.find(page.indexOf(after))).isTrue();
    return percent.group();
  }

  @Test
  void theTrialTellsHowManyMoreWarningsTheHigherStandardWouldHaveBroughtAndTouchesNothing() {
    Map<String, Object> before = warningsAndEvents();

    JsonNode trial =
        vigil.tried(
            """
            {"controlPoint": "STU-17", "from": "2023-09-01", "to": "2024-08-31",
              "lines": {"standard": 90}}
            """);

    assertThat(trial.path("before").path("cases").asLong())
        .isPositive()
        .isEqualTo(
            jdbc.sql(
                    """
                    SELECT count(*) FROM board.warning
                    WHERE control_point = 'STU-17' AND state <> 'WITHDRAWN'
                      AND since BETWEEN '2023-09-01' AND '2024-08-31'
                    """)
                .query(Long.class)
                .single());
    assertThat(trial.path("new").asLong()).isPositive();
    assertThat(trial.path("gone").asLong()).isZero();
    assertThat(trial.path("later").asLong()).isZero();
    assertThat(trial.path("after").path("cases").asLong())
        .isEqualTo(
            trial.path("before").path("cases").asLong()
                + trial.path("new").asLong()
                + trial.path("split").asLong()
                - trial.path("joined").asLong());
    assertThat(warningsAndEvents()).isEqualTo(before);
  }

  private Map<String, Object> warningsAndEvents() {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM board.warning) AS warnings,
              (SELECT md5(string_agg(w::text, '' ORDER BY w::text)) FROM board.warning w) AS told,
              (SELECT count(*) FROM eventstore.domain_event
               WHERE payload_type <> 'calendar.day-ended' AND payload_type NOT LIKE 'alert.%') AS events
            """)
        .query()
        .singleRow();
  }
}
