package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Data that are missing, late or wrong in the demo college, and what is told of them. */
@Order(2)
class DemoDoubtsIT extends RunningDemoCollege {

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
  void theSilentFacultyIsAWarningThatSaysWhatIsMissingAndWhoOwesIt() {
    assertThat(silentFaculty())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path("state").asString()).isEqualTo("open");
              assertThat(one.path("colour").asString()).isEqualTo("YELLOW");
              assertThat(one.path("since").asString()).isEqualTo("2026-11-04");
              assertThat(one.path("explanation").asString()).contains("缺报 3 期，12 条", "建筑工程学院");
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

  private List<String> missingOn(LocalDate day) {
    return jdbc.sql("SELECT unit || ' ' || period FROM board.missing(:day)")
        .param("day", day)
        .query(String.class)
        .list();
  }
}
