package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.VigilApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
@DirtiesContext
class DemoCollegeIT {

  /** About half a minute on an idle machine; builds share theirs. */
  private static final Duration COMPLETE = Duration.ofMinutes(3);

  private static final LocalDate OPENING = LocalDate.of(2026, 11, 20);

  private VigilClient vigil;
  private JdbcClient jdbc;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    // a new one each time: only an empty store is filled
    registry.add("vigil.data-dir", () -> "target/demo-college-" + ProcessHandle.current().pid());
  }

  @BeforeAll
  void awaitTheWholeCollege(@LocalServerPort int port, @Autowired JdbcClient database) {
    vigil = new VigilClient(port);
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
    JsonNode open = vigil.get("/api/warnings?state=open&size=50");

    assertThat(open.path("total").asLong()).isBetween(10L, 21L);
    assertThat(open.path("items").valueStream().map(item -> item.path("colour").asString()))
        .containsOnly("BLUE", "YELLOW");
    assertThat(open.path("items").valueStream().map(item -> item.path("controlPoint").asString()))
        .contains("MAJ-09", "SCH-05", "SCH-12", "SCH-18", "SCH-22", "SCH-28", "SCH-47", "SCH-43");
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

  private List<String> missingOn(LocalDate day) {
    return jdbc.sql("SELECT unit || ' ' || period FROM board.missing(:day)")
        .param("day", day)
        .query(String.class)
        .list();
  }
}
