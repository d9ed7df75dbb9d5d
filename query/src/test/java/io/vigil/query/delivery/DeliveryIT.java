package io.vigil.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.delivery.CheckedReading;
import io.vigil.api.delivery.DeliveryCounts;
import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.delivery.DeliveryEvent.SpotCheckRecorded;
import io.vigil.api.delivery.DeliveryState;
import io.vigil.api.delivery.DrawSample;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindDeliveredRows;
import io.vigil.api.delivery.FindDeliveries;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.delivery.FindOwed;
import io.vigil.api.delivery.FindSpotChecks;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Cause;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two faculties owe a weekly report by Tuesday: week 9 ends on Sunday, 1 November 2026. {@code F1}
 * is on time with week 9, a day late with week 10 and owes week 11; {@code F2} enters weeks 9 and
 * 10 together on 1 December and corrects week 9 later.
 */
class DeliveryIT {

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 5);
  private static final LocalDate WEEK_9 = LocalDate.of(2026, 10, 26);
  private static final Feed REPORTS = new Feed("REPORTS", "QUALITY");
  private static final Cause CAUSE = new Cause(1, 0);

  @BeforeAll
  static void reports() {
    readSide.given(
        Facts.unit("F1", UnitKind.FACULTY, null),
        Facts.unit("F2", UnitKind.FACULTY, null),
        Facts.unit("QUALITY", UnitKind.OFFICE, null),
        Facts.point("REPORTS", "%", Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK),
        until("F1", "2026-27/1-W11"),
        until("F2", "2026-27/1-W10"),
        recorded("F1", 9, 95.0, "2026-11-03T15:00:00Z"),
        recorded("F1", 10, null, "2026-11-10T16:30:00Z"),
        recorded("F2", 9, 98.0, "2026-12-01T02:00:00Z"),
        recorded("F2", 10, 98.0, "2026-12-01T02:00:00Z"),
        corrected("F2", 9, 88.0, "2026-12-03T02:00:00Z"));
  }

  private static ControlPointAssigned until(String unit, String lastPeriod) {
    var open = Facts.assigned("REPORTS", unit, "2026-27/1-W09", "TUE 17:00");
    return new ControlPointAssigned(
        open.controlPoint(),
        open.unit(),
        open.firstPeriod(),
        lastPeriod,
        open.from(),
        null,
        open.dataOwner(),
        null,
        open.due(),
        null,
        open.recordedAt());
  }

  @Test
  void everyWeekOfAFeedSaysWhatCameOnTimeLateOrLongAfterwards() {
    FindDeliveries.Result found =
        readSide.query(
            new FindDeliveries(
                TODAY,
                List.of(WEEK_9, WEEK_9.plusWeeks(1), WEEK_9.plusWeeks(2)),
                WEEK_9.plusWeeks(3).minusDays(1),
                List.of()),
            FindDeliveries.Result.class);

    assertThat(found.rows())
        .singleElement()
        .extracting(FindDeliveries.Row::feed)
        .isEqualTo(REPORTS);
    assertThat(found.rows().getFirst().cells())
        .extracting(FindDeliveries.Cell::column, FindDeliveries.Cell::counts)
        .containsExactly(
            tuple(0, new DeliveryCounts(2, 1, 0, 1, 0, 1, 0, 28)),
            tuple(1, new DeliveryCounts(2, 0, 1, 1, 0, 0, 1, 22)),
            tuple(2, new DeliveryCounts(1, 0, 0, 0, 1, 0, 0, 0)));
  }

  @Test
  void whatIsNotDueYetIsNotMissing() {
    FindDeliveries.Row row =
        readSide
            .query(
                new FindDeliveries(
                    LocalDate.of(2026, 11, 17),
                    List.of(WEEK_9.plusWeeks(2)),
                    WEEK_9.plusWeeks(3).minusDays(1),
                    List.of()),
                FindDeliveries.Result.class)
            .rows()
            .getFirst();

    assertThat(row.cells()).containsExactly(new FindDeliveries.Cell(0, DeliveryCounts.NONE, 1));
  }

  @Test
  void aFacultySeesItsOwnReportsOnly() {
    assertThat(owed(List.of("F1"))).extracting(FindOwed.Row::missing).containsExactly(1L);
    assertThat(owed(List.of("F2"))).isEmpty();
  }

  @Test
  void theSharesOfAnOwnerCountWhatFellDue() {
    FindTimeliness.Result found =
        readSide.query(
            new FindTimeliness(
                List.of(
                    new FindTimeliness.Span(TODAY, TODAY.minusDays(1)),
                    new FindTimeliness.Span(LocalDate.of(2026, 11, 1), TODAY.minusDays(1))),
                List.of()),
            FindTimeliness.Result.class);

    assertThat(found.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.span()).isOne();
              assertThat(row.counts().expected()).isEqualTo(5);
              assertThat(row.counts().onTimeShare()).isEqualTo(0.2);
              assertThat(row.counts().backfilledShare()).isEqualTo(0.4);
              assertThat(row.counts().meanDelay()).isEqualTo(50.0 / 3);
            });
  }

  @Test
  void whatWasNotYetRecordedIsMissingAsOfAMoment() {
    FindTimeliness.Span span =
        new FindTimeliness.Span(LocalDate.of(2026, 11, 1), TODAY.minusDays(1));
    Instant before = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(
            readSide
                .query(
                    new FindTimeliness(List.of(span), List.of(), before),
                    FindTimeliness.Result.class)
                .sum(0))
        .isEqualTo(new DeliveryCounts(5, 0, 0, 0, 5, 0, 0, 0));
  }

  @Test
  void theRowsBehindACellSayWhenTheyCame() {
    FindDeliveredRows.Result found =
        readSide.query(
            new FindDeliveredRows(
                REPORTS, TODAY, WEEK_9, WEEK_9.plusWeeks(3).minusDays(1), List.of(), 10),
            FindDeliveredRows.Result.class);

    assertThat(found.rows())
        .extracting(
            FindDeliveredRows.Row::unit,
            FindDeliveredRows.Row::state,
            FindDeliveredRows.Row::delayDays)
        .containsExactly(
            tuple("F1", DeliveryState.MISSING, null),
            tuple("F2", DeliveryState.BACKFILLED, 28),
            tuple("F2", DeliveryState.BACKFILLED, 21),
            tuple("F1", DeliveryState.LATE, 1),
            tuple("F1", DeliveryState.ON_TIME, 0));
  }

  @Test
  void aGapLastsFromTheDayItWasDueToTheDayItCame() {
    FindGaps.Result found =
        readSide.query(
            new FindGaps(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 4), null),
            FindGaps.Result.class);

    assertThat(found.readingsUpTo()).isPositive();
    assertThat(found.rows())
        .extracting(FindGaps.Row::periods, FindGaps.Row::dueOn, FindGaps.Row::arrivedOn)
        .containsExactly(
            tuple(List.of("2026-27/1-W09"), LocalDate.of(2026, 11, 3), LocalDate.of(2026, 12, 1)),
            tuple(List.of("2026-27/1-W10"), LocalDate.of(2026, 11, 10), LocalDate.of(2026, 12, 1)),
            tuple(List.of("2026-27/1-W11"), LocalDate.of(2026, 11, 17), null));
  }

  @Test
  void onlyTheFeedsThatAreAskedForAreLookedAtSinceTheyAreOpen() {
    var sinceTheEleventh = new FindGaps.OpenFeed(REPORTS, LocalDate.of(2026, 11, 11));
    var other = new FindGaps.OpenFeed(new Feed("REPORTS", "OTHER"), LocalDate.of(2026, 9, 1));

    assertThat(missing(sinceTheEleventh))
        .containsExactly(List.of("2026-27/1-W10"), List.of("2026-27/1-W11"));
    assertThat(missing(other)).isEmpty();
  }

  private static List<List<String>> missing(FindGaps.OpenFeed only) {
    FindGaps.Result found =
        readSide.query(
            new FindGaps(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 4), List.of(only)),
            FindGaps.Result.class);
    return found.rows().stream().map(FindGaps.Row::periods).toList();
  }

  @Test
  void aSampleIsTheSameHoweverOftenItIsDrawn() {
    var question = new DrawSample(REPORTS, WEEK_9, TODAY, 3, 3);

    DrawSample.Result drawn = readSide.query(question, DrawSample.Result.class);

    assertThat(drawn.total()).isEqualTo(4);
    assertThat(drawn.rows()).hasSize(3);
    assertThat(readSide.query(question, DrawSample.Result.class)).isEqualTo(drawn);
    assertThat(IntStream.range(0, 10).mapToObj(DeliveryIT::unitsDrawn).distinct().count())
        .isGreaterThan(1);
  }

  private static List<String> unitsDrawn(int draw) {
    return readSide
        .query(new DrawSample(REPORTS, WEEK_9, TODAY, draw, 3), DrawSample.Result.class)
        .rows()
        .stream()
        .map(row -> row.unit() + row.period())
        .toList();
  }

  @Test
  void remindersSignalsAndChecksAreShownAndRebuiltAlike() {
    readSide.given(
        missing("g1", List.of("2026-27/1-W11"), LocalDate.of(2026, 11, 18)),
        missing("g0", List.of("2025-26/1-W11"), LocalDate.of(2025, 11, 18)),
        new DataArrived(
            "g0",
            "REPORTS",
            "QUALITY",
            List.of("F1"),
            List.of("2025-26/1-W11"),
            LocalDate.of(2025, 11, 18),
            LocalDate.of(2025, 12, 1),
            CAUSE,
            Facts.NOW),
        new DataReminded(
            "r1",
            "REPORTS",
            "QUALITY",
            List.of("F1"),
            List.of("2026-27/1-W11"),
            1,
            LocalDate.of(2026, 11, 19),
            "u-1",
            Facts.NOW),
        new SpotCheckRecorded(
            "s1",
            "REPORTS",
            "QUALITY",
            WEEK_9,
            TODAY,
            1,
            List.of(
                new CheckedReading("F1", "2026-27/1-W09", 95.0, null, null, true, null),
                new CheckedReading("F2", "2026-27/1-W10", 98.0, null, null, false, "71 on paper")),
            0.5,
            "u-1",
            Facts.NOW));

    FindOwed.Row owed = owed(List.of()).getFirst();
    assertThat(owed.signalledSince()).isEqualTo(LocalDate.of(2026, 11, 18));
    assertThat(owed.reminders()).extracting(FindOwed.Reminder::actor).containsExactly("u-1");
    assertThat(checks())
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.wrong()).isOne();
              assertThat(check.mistakes())
                  .extracting(CheckedReading::note)
                  .containsExactly("71 on paper");
            });
    List<Map<String, Object>> before = gaps();
    assertThat(before).hasSize(2);

    readSide.get(Rebuilder.class).rebuild("query.delivery");

    assertThat(gaps()).isEqualTo(before);
    assertThat(owed(List.of()).getFirst()).isEqualTo(owed);
    assertThat(checks()).hasSize(1);
  }

  @Test
  void theTimeOfTheFirstRecordSurvivesARebuild() {
    List<Map<String, Object>> before = corrections();
    assertThat(before)
        .singleElement()
        .satisfies(row -> assertThat(row.get("old_recorded_at")).isNotNull());

    readSide.get(Rebuilder.class).rebuild("query.reading");

    assertThat(corrections()).isEqualTo(before);
  }

  private static List<Map<String, Object>> corrections() {
    return readSide.jdbc().sql("SELECT * FROM board.reading_correction").query().listOfRows();
  }

  private static List<Map<String, Object>> gaps() {
    List<Map<String, Object>> rows =
        readSide
            .jdbc()
            .sql("SELECT gap_id, missing, since, told_on, arrived_on FROM board.data_gap")
            .query()
            .listOfRows();
    return new ArrayList<>(rows);
  }

  private static List<FindSpotChecks.Row> checks() {
    return readSide.query(new FindSpotChecks(List.of(), 10), FindSpotChecks.Result.class).rows();
  }

  private static List<FindOwed.Row> owed(List<String> scopes) {
    return readSide.query(new FindOwed(TODAY, null, scopes), FindOwed.Result.class).rows();
  }

  private static DataMissing missing(String gap, List<String> periods, LocalDate day) {
    return new DataMissing(
        gap, "REPORTS", "QUALITY", List.of("F1"), periods, 1, day, day, CAUSE, Facts.NOW);
  }

  private static ReadingRecorded recorded(
      String unit, int week, @Nullable Double value, String recordedAt) {
    return new ReadingRecorded(fact(unit, week, value, recordedAt));
  }

  private static ReadingCorrected corrected(
      String unit, int week, double value, String recordedAt) {
    return new ReadingCorrected(
        fact(unit, week, value, recordedAt), new ReadingValue(98.0, null, null));
  }

  private static ReadingFact fact(
      String unit, int week, @Nullable Double value, String recordedAt) {
    ReadingFact any =
        Facts.fact(
            "REPORTS",
            unit,
            PeriodKind.TEACHING_WEEK,
            "2026-27/1-W%02d".formatted(week),
            "%",
            value,
            null,
            null);
    return new ReadingFact(
        any.controlPoint(),
        any.unit(),
        any.unitPath(),
        any.periodKind(),
        any.period(),
        any.from(),
        any.to(),
        any.value(),
        null,
        null,
        null,
        any.rule(),
        Instant.parse(recordedAt),
        false,
        "import-1",
        2L);
  }
}
