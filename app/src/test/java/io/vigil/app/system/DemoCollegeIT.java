package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.VigilApplication;
import io.vigil.app.demo.DemoCollege;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What a newcomer meets after the first command. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.demo=true",
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class DemoCollegeIT {

  /** About half a minute on an idle machine; builds share theirs. */
  private static final Duration COMPLETE = Duration.ofMinutes(3);

  private static final LocalDate OPENING = LocalDate.of(2026, 11, 20);

  private int port;
  private VigilClient vigil;
  private JdbcClient jdbc;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    // a new one each time: only an empty store is filled
    registry.add("vigil.data-dir", () -> "target/demo-college-" + ProcessHandle.current().pid());
  }

  @BeforeAll
  void awaitTheWholeCollege(@LocalServerPort int at, @Autowired JdbcClient database) {
    port = at;
    vigil = new VigilClient(at);
    jdbc = database;
    Awaitility.await("the demo college is complete")
        .atMost(COMPLETE)
        .pollInterval(Duration.ofMillis(500))
        .until(this::isTold);
    vigil.awaitQuiet();
  }

  private boolean isTold() {
    return vigil
        .get("/api/imports?state=all")
        .path("items")
        .valueStream()
        .anyMatch(
            one ->
                one.path("kind").asString().equals("INCIDENT_TALLIES")
                    && one.path("state").asString().equals("done"));
  }

  @Test
  void noMoreIsOpenThanAnOfficeCanHandle() {
    JsonNode open = vigil.get("/api/warnings?state=open&size=50&folded=true");

    assertThat(open.path("total").asLong()).isBetween(10L, 20L);
    assertThat(open.path("items").valueStream().map(item -> item.path("colour").asString()))
        .containsOnly("BLUE", "YELLOW");
    assertThat(open.path("items").valueStream().map(item -> item.path("controlPoint").asString()))
        .contains("MAJ-09", "SCH-05", "SCH-12", "SCH-18", "SCH-22", "SCH-28", "SCH-47", "SCH-43");
  }

  @Test
  void oneOfTheClassesIsWarnedOfWhileProgrammeAndFacultyLookNormal() {
    List<LocalDate> raised =
        raised(
            "control_point = 'STU-17' AND unit LIKE 'P06-24%' AND since >= '2025-09-01'"
                + " AND since < '2026-01-31'");

    assertThat(raised.getFirst()).isBetween("2025-10-13", "2025-10-27");
    assertThat(raised("control_point = 'STU-17' AND unit IN ('P06', 'D02')"))
        .allMatch(day -> day.isAfter(LocalDate.of(2025, 11, 1)));
  }

  @Test
  void theProgrammeThatRelapsesIsOneLineWithItsClasses() {
    List<JsonNode> programme =
        vigil
            .get("/api/warnings?state=all&controlPoint=STU-17&unit=P23")
            .path("items")
            .valueStream()
            .toList();

    assertThat(programme)
        .extracting(one -> one.path("state").asString())
        .contains("open", "closed");
    assertThat(programme.getFirst().path("members").asInt()).isPositive();
    assertThat(raised("control_point = 'STU-17' AND unit = 'P23' AND since >= '2026-09-01'"))
        .singleElement()
        .isIn(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 2));
  }

  private List<LocalDate> raised(String which) {
    return jdbc.sql(
            "SELECT (raised_at AT TIME ZONE board.zone())::date FROM board.warning"
                + " WHERE state <> 'WITHDRAWN' AND "
                + which
                + " ORDER BY raised_at")
        .query(LocalDate.class)
        .list();
  }

  @Test
  void theCourseThatSlippedBeforeTheIncidentIsRaisedAndClosedOnTheDaysTold() {
    var days =
        jdbc.sql(
                """
                SELECT (raised_at AT TIME ZONE board.zone())::date AS raised,
                  (closed_at AT TIME ZONE board.zone())::date AS closed
                FROM board.warning
                WHERE control_point = 'CRS-01' AND unit = 'C06-1' AND state <> 'WITHDRAWN'
                  AND since BETWEEN '2025-09-01' AND '2026-01-31'
                """)
            .query()
            .singleRow();

    assertThat(days.get("raised")).hasToString("2025-11-03");
    assertThat(days.get("closed")).hasToString("2025-12-22");
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
               WHERE payload_type <> 'calendar.day-ended') AS events
            """)
        .query()
        .singleRow();
  }

  @Test
  void theSlowlyWorseningRatioIsNotedWhileItIsStillInsideItsLine() {
    JsonNode noted = vigil.get("/api/signals?controlPoint=SCH-05&unit=LL&kind=trend");

    assertThat(noted.path("items"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("period").asString()).isEqualTo("2024-25");
              assertThat(one.path("worsening").path("finding").asString()).isEqualTo("NOTED");
              assertThat(one.path("colour").isNull()).isTrue();
              assertThat(one.path("seen").valueStream().map(seen -> seen.path("value").asDouble()))
                  .containsExactly(16.9, 17.3, 17.8);
            });
  }

  @Test
  void theRainstormAndTheInfluenzaAreOneSignalOfTheSchoolEach() {
    JsonNode common = vigil.get("/api/signals?controlPoint=STU-17&unit=LL&kind=common_cause");

    assertThat(common.path("items").valueStream().map(DemoCollegeIT::span))
        .containsExactly("LL 2025-05-19 2025-05-25", "LL 2023-12-04 2023-12-17");
    JsonNode storm = common.path("items").path(0).path("common");
    assertThat(storm.path("reported").asInt()).isEqualTo(140);
    assertThat(storm.path("members").size()).isBetween(138, 140);
  }

  @Test
  void aClassSaysWhyItsAttendanceFellWithAllTheOthers() {
    JsonNode ofAClass =
        vigil.get("/api/signals?controlPoint=STU-17&unit=P01-2401&kind=common_cause");

    assertThat(ofAClass.path("items").valueStream().map(DemoCollegeIT::span))
        .containsExactly("LL 2025-05-19 2025-05-25");
  }

  @Test
  void noClassIsWarnedOfTheRainstormByItself() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM board.warning
                    WHERE control_point = 'STU-17' AND unit <> 'LL' AND state <> 'WITHDRAWN'
                      AND since = '2025-05-19' AND evidence ->> 'detector' = 'proportion'
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  private static String span(JsonNode signal) {
    return String.join(
        " ",
        signal.path("unit").asString(),
        signal.path("common").path("from").asString(),
        signal.path("common").path("through").asString());
  }

  @Test
  void onlyTheReportsOfTheSilentFacultyAreMissing() {
    List<String> weeks = List.of("2026-27/1-W09", "2026-27/1-W10", "2026-27/1-W11");
    List<String> told =
        weeks.stream()
            .flatMap(
                week -> List.of("P15", "P16", "P17", "P18").stream().map(unit -> unit + " " + week))
            .toList();

    assertThat(missingOn(OPENING)).containsExactlyInAnyOrderElementsOf(told);
    assertThat(missingOn(LocalDate.of(2026, 11, 3))).isEmpty();
    assertThat(missingOn(LocalDate.of(2026, 11, 4)))
        .hasSize(4)
        .allMatch(gap -> gap.endsWith("W09"));
  }

  @Test
  void theSilentFacultyIsSignalledOnTheDayAfterTheFirstReportWasDueAndGraverEachWeek() {
    var gap =
        jdbc.sql(
                """
                SELECT since, told_on, missing, cardinality(periods) AS weeks, arrived_on
                FROM board.data_gap
                WHERE control_point = 'MAJ-21' AND data_owner = 'D04'
                """)
            .query()
            .singleRow();

    assertThat(gap.get("since")).hasToString("2026-11-04");
    assertThat(gap.get("told_on")).hasToString("2026-11-18");
    assertThat(gap).containsEntry("missing", 12L).containsEntry("weeks", 3);
    assertThat(gap.get("arrived_on")).isNull();
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
  void theSilentFacultyIsAWarningThatSaysWhatIsMissingAndWhoOwesIt() {
    assertThat(silentFaculty())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("state").asString()).isEqualTo("open");
              assertThat(one.path("colour").asString()).isEqualTo("YELLOW");
              assertThat(one.path("since").asString()).isEqualTo("2026-11-04");
              assertThat(one.path("explanation").asString()).contains("3 个教学周缺报", "12 条", "建筑工程学院");
            });
    assertThat(
            jdbc.sql(
                    """
                    SELECT concat_ws(' ', s.what, s.colour,
                      (s.recorded_at AT TIME ZONE board.zone())::date)
                    FROM board.warning AS w
                    JOIN board.warning_step AS s ON s.warning_id = w.id
                    WHERE w.about = 'DELIVERY' AND w.unit = 'D04' AND w.control_point = 'MAJ-21'
                    ORDER BY s.event_position
                    """)
                .query(String.class)
                .list())
        .containsExactly("raised BLUE 2026-11-04", "colour-changed YELLOW 2026-11-11");
  }

  private List<JsonNode> silentFaculty() {
    return vigil
        .get("/api/warnings?state=open&controlPoint=MAJ-21&unit=D04")
        .path("items")
        .valueStream()
        .toList();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theLateFileEndsTheGapAndItsValuesRaiseTheRealCase() {
    vigil.imports("/api/readings", "text/csv", DemoCollege::lateReports);
    Awaitility.await("the gap is over")
        .atMost(COMPLETE)
        .until(() -> silentFaculty().stream().noneMatch(DemoCollegeIT::isAboutDelivery));
    vigil.awaitQuiet();

    assertThat(
            jdbc.sql(
                    """
                    SELECT close_reason FROM board.warning
                    WHERE about = 'DELIVERY' AND unit = 'D04' AND control_point = 'MAJ-21'
                    """)
                .query(String.class)
                .list())
        .containsExactly("NOTHING_MISSING");
    assertThat(
            raised(
                "control_point = 'MAJ-21' AND about = 'VALUE' AND state = 'OPEN'"
                    + " AND unit IN ('P15', 'P16', 'P17', 'P18')"))
        .isNotEmpty();
  }

  private static boolean isAboutDelivery(JsonNode warning) {
    return warning.path("explanation").asString().contains("缺报");
  }

  @Test
  void theDataOwnerIsToldTheSameEveningThatAFileCarriesTheAbsentForThePresent() {
    JsonNode doubts = vigil.get("/api/doubts");

    assertThat(doubts.path("items"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("controlPoint").asString()).isEqualTo("STU-17");
              assertThat(one.path("owner").asString()).isEqualTo("O14");
              assertThat(one.path("slip").asString()).isEqualTo("COMPLEMENT");
              assertThat(one.path("recordedAt").asString()).isEqualTo("2026-10-14T10:05:00Z");
              assertThat(one.path("rows").valueStream().map(row -> row.path("settled").asString()))
                  .hasSize(14)
                  .containsOnly("CORRECTED");
              assertThat(
                      one.path("rows").valueStream().map(row -> row.path("settledAt").asString()))
                  .containsOnly("2026-10-15T01:20:00Z");
            });
    assertThat(
            vigil.get("/api/signals?kind=implausible&unit=D03&withDescendants=true").path("items"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("explanation").asString()).contains("14"));
  }

  @Test
  void theWeekOfTheWrongFileStaysNormalAndBothValuesAreThere() {
    assertThat(
            raised(
                "control_point = 'STU-17' AND since BETWEEN '2026-10-12' AND '2026-10-18'"
                    + " AND unit_path @> ARRAY['D03']"))
        .isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM board.reading_correction
                    WHERE control_point = 'STU-17' AND period = '2026-10-14'
                      AND old_value < 20 AND new_value > 80
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(14);
  }

  @Test
  void whatWasEnteredAfterwardsAllAlikeIsDoubtedAndNotWarnedOf() {
    JsonNode rows = vigil.get("/api/doubts/backfills").path("rows");

    assertThat(rows)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("feed").path("dataOwner").asString()).isEqualTo("D04");
              assertThat(one.path("readings").asInt()).isEqualTo(32);
              assertThat(one.path("value").asDouble()).isEqualTo(98);
              assertThat(one.path("meanDelay").asDouble()).isBetween(40.0, 45.0);
            });
  }

  @Test
  void whatTheSilentFacultyEnteredAfterwardsTheYearBeforeShows() {
    var late =
        jdbc.sql(
                """
                SELECT count(*) AS rows, avg(delay_days)::integer AS days
                FROM board.delivery('2025-09-01', '2026-02-28')
                WHERE state = 'BACKFILLED' AND owner = 'D04'
                """)
            .query()
            .singleRow();

    assertThat(late).containsEntry("rows", 32L);
    assertThat((Integer) late.get("days")).isGreaterThan(40);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theSecretaryOfTheSilentFacultyBringsItsLateReportsAndMissingDataBecomeAWarning() {
    var clerk = new Visitor(port, "demo-civil-clerk");
    assertThat(clerk.see("/imports")).contains("/demo/late-reports");
    assertThat(clerk.see("/deliveries")).contains("/demo/late-reports");
    List<Map<String, Object>> elsewhere = reportsOfOthers();

    String answer =
        clerk.imports(
            "late.csv",
            clerk.see("/demo/late-reports").stripTrailing() + "\nMAJ-21,P06,2026-27/1-W09,1,2");
    vigil.awaitQuiet();

    assertThat(answer).contains("<dd>12</dd>", "P06", "不在您负责的范围内");
    assertThat(reportsOfOthers()).isEqualTo(elsewhere);
    assertThat(missingOn(OPENING)).isEmpty();
    assertThat(clerk.see("/deliveries")).doesNotContain("/demo/late-reports");
    assertThat(
            jdbc.sql(
                    """
                    SELECT round((100 * sum(numerator) / sum(denominator))::numeric, 1)
                    FROM board.reading
                    WHERE control_point = 'MAJ-21' AND unit IN ('P15', 'P16', 'P17', 'P18')
                      AND period = '2026-27/1-W11'
                    """)
                .query(BigDecimal.class)
                .single())
        .isEqualByComparingTo("71.0");
    assertThat(
            vigil
                .get("/api/warnings?state=open&controlPoint=MAJ-21&unit=D04&withDescendants=true")
                .path("items"))
        .isNotEmpty();
  }

  private List<Map<String, Object>> reportsOfOthers() {
    return jdbc.sql(
            """
            SELECT unit, period, value, recorded_at FROM board.reading
            WHERE control_point = 'MAJ-21' AND unit NOT IN ('P15', 'P16', 'P17', 'P18', 'D04', 'LL')
            ORDER BY unit, period_start
            """)
        .query()
        .listOfRows();
  }

  private List<String> missingOn(LocalDate day) {
    return jdbc.sql("SELECT unit || ' ' || period FROM board.missing(:day)")
        .param("day", day)
        .query(String.class)
        .list();
  }
}
