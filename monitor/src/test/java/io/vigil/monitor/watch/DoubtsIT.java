package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.doubt.DoubtEvent;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.DoubtEvent.DataImplausible;
import io.vigil.api.doubt.DoubtEvent.DoubtSettled;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.doubt.Settlement;
import io.vigil.api.doubt.Slip;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.testkit.PostgresExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two classes of 40 with two or three absent each day, for 60 days. */
class DoubtsIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Instant EVENING = Instant.parse("2026-11-06T10:05:00Z");
  private static final Facts CLASS_1 = Facts.ofClass("class 1");
  private static final Facts CLASS_2 = Facts.ofClass("class 2");
  private static final int SIZE = 40;
  private static final int DAYS = 60;

  private final WatchedStore store = new WatchedStore(POSTGRES.dataSource(), 500);

  @BeforeEach
  void usualDays() {
    store.publish(usual());
    store.start();
    store.caughtUp();
  }

  private static List<VigilEvent> usual() {
    List<VigilEvent> facts = new ArrayList<>();
    facts.add(assigned("class 1"));
    facts.add(assigned("class 2"));
    for (int day = 0; day < DAYS; day++) {
      facts.add(new ReadingRecorded(CLASS_1.ratio(day, SIZE - 2 - day % 2, SIZE)));
      facts.add(new ReadingRecorded(CLASS_2.ratio(day, SIZE - 3 + day % 2, SIZE)));
    }
    return facts;
  }

  @AfterEach
  void forget() {
    store.close();
    store.empty();
    store.jdbc.execute("update watch.data_gap_progress set judged_until = null");
  }

  private static ControlPointAssigned assigned(String unit) {
    return new ControlPointAssigned(
        "ATTENDANCE",
        unit,
        "2026-09-07",
        null,
        Facts.MONDAY,
        null,
        "network centre",
        null,
        null,
        null,
        EVENING);
  }

  @Test
  void whatFailsTheSameWayIsOneSignalWhenTheImportIsOver() {
    wrongFile();
    assertThat(doubts()).isEmpty();

    imported();

    assertThat(doubts())
        .singleElement()
        .isInstanceOfSatisfying(
            DataImplausible.class,
            one -> {
              assertThat(one.dataOwner()).isEqualTo("network centre");
              assertThat(one.importId()).isEqualTo("file");
              assertThat(one.slip()).isEqualTo(Slip.COMPLEMENT);
              assertThat(one.recordedAt()).isEqualTo(EVENING.plusSeconds(60));
              assertThat(one.rows())
                  .extracting("unit", "value", "repaired")
                  .containsExactly(tuple("class 1", 7.5, 92.5), tuple("class 2", 5.0, 95.0));
            });
    assertThat(store.warnings()).isEmpty();
  }

  @Test
  void whatAnInterruptedImportBroughtIsToldWhenTheDayEnds() {
    wrongFile();

    store.publish(new DayEnded(CLASS_1.ratio(DAYS, 1, SIZE).from()));
    store.caughtUp();

    assertThat(doubts()).hasExactlyElementsOfTypes(DataImplausible.class);
  }

  @Test
  void correctionsSettleTheDoubt() {
    wrongFile();
    imported();

    putRight();

    assertThat(doubts().subList(1, doubts().size()))
        .allSatisfy(
            one ->
                assertThat(one)
                    .isInstanceOfSatisfying(
                        DoubtSettled.class,
                        settled -> assertThat(settled.how()).isEqualTo(Settlement.CORRECTED)));
    assertThat(settled()).containsExactlyInAnyOrder("class 1", "class 2");
    assertThat(store.warnings()).isEmpty();
  }

  @Test
  void aCorrectionThatIsAsWrongLeavesTheReadingInDoubt() {
    wrongFile();
    imported();

    store.publish(
        new ReadingCorrected(
            CLASS_2.recordedAt(EVENING).ratio(DAYS, 3, 60), new ReadingValue(5d, 2d, 40d)));
    store.caughtUp();
    over();

    assertThat(standing()).containsExactly("class 1 3/40", "class 2 3/60");
    assertThat(doubtful()).containsExactly("class 1", "class 2");
    assertThat(doubts())
        .hasExactlyElementsOfTypes(
            DataImplausible.class, DoubtSettled.class, DataImplausible.class);
  }

  @Test
  void aReadingThatIsPutRightAndBackInOneGoStaysInDoubt() {
    wrongFile();
    imported();

    store.stop();
    store.publish(
        new ReadingCorrected(fact(CLASS_2, 38), new ReadingValue(5d, 2d, 40d)),
        new ReadingCorrected(fact(CLASS_2, 2), new ReadingValue(95d, 38d, 40d)));
    store.restart();
    store.caughtUp();
    over();

    assertThat(standing()).containsExactly("class 1 3/40", "class 2 2/40");
    assertThat(doubtful()).containsExactly("class 1", "class 2");
    assertThat(doubts()).hasExactlyElementsOfTypes(DataImplausible.class);
  }

  @Test
  void whatIsPutRightBeforeItIsToldIsToldWithHowItEnded() {
    wrongFile();
    putRight();

    imported();
    over();

    assertThat(doubts()).hasExactlyElementsOfTypes(DataImplausible.class, DoubtSettled.class);
    assertThat(settled()).containsExactlyInAnyOrder("class 1", "class 2");
    assertThat(standing()).isEmpty();
    assertThat(doubtful()).isEmpty();
  }

  @Test
  void whatComesAndIsPutRightInOneBatchIsToldToo() {
    store.stop();
    store.publish(
        new ReadingRecorded(fact(CLASS_2, 2)),
        new ReadingCorrected(fact(CLASS_2, 38), new ReadingValue(5d, 2d, 40d)));
    store.restart();
    store.caughtUp();

    imported();
    over();

    assertThat(doubts()).hasExactlyElementsOfTypes(DataImplausible.class, DoubtSettled.class);
    assertThat(standing()).isEmpty();
  }

  @Test
  void whatIsToldAsOneDoesNotDependOnTheBatches() {
    byHand();
    List<DoubtEvent> together = doubts();
    store.stop();
    store.empty();

    try (var single = new WatchedStore(POSTGRES.dataSource(), 1)) {
      single.publish(usual());
      single.start();
      single.caughtUp();
      single.publish(byHandAndOver());
      single.caughtUp();

      assertThat(together).hasExactlyElementsOfTypes(DataImplausible.class);
      assertThat(doubts(single)).isEqualTo(together);
    }
  }

  private void byHand() {
    store.publish(byHandAndOver());
    store.caughtUp();
  }

  private static List<VigilEvent> byHandAndOver() {
    return List.of(
        new ReadingRecorded(CLASS_1.recordedAt(EVENING).ratio(DAYS, 3, SIZE)),
        new ReadingRecorded(CLASS_2.recordedAt(EVENING).ratio(DAYS, 2, SIZE)),
        new DayEnded(Facts.MONDAY.plusDays(DAYS)));
  }

  @Test
  void aSeriesRemembersNoMoreForManyReadingsInDoubt() {
    int before = remembered();
    List<VigilEvent> wrong = new ArrayList<>();
    for (int day = DAYS; day < DAYS + 200; day++) {
      wrong.add(new ReadingRecorded(CLASS_1.recordedAt(EVENING).ratio(day, 3, SIZE)));
    }
    store.publish(wrong);
    store.caughtUp();

    assertThat(standing()).hasSize(200);
    assertThat(remembered()).isLessThan(before + 100);
  }

  private int remembered() {
    return store.jdbc.queryForObject(
        "select length(memory::text) from watch.series where unit = 'class 1'", Integer.class);
  }

  @Test
  void whatIsInDoubtIsKnownAfterARestart() {
    wrongFile();
    imported();
    store.restart();

    store.publish(new ReadingCorrected(fact(CLASS_2, 38), new ReadingValue(5d, 2d, 40d)));
    store.caughtUp();

    assertThat(standing()).containsExactly("class 1 3/40");
    assertThat(settled()).containsExactly("class 2");
  }

  private List<String> standing() {
    return store.jdbc.queryForList(
        """
        select unit || ' ' || numerator || '/' || denominator from watch.doubt
        where settled is null
        order by 1
        """,
        String.class);
  }

  private List<String> doubtful() {
    return store.jdbc.queryForList(
        """
        select s.unit from watch.reading r join watch.series s on s.id = r.series
        where r.doubtful
        order by 1
        """,
        String.class);
  }

  @Test
  void whatIsConfirmedIsJudged() {
    wrongFile();
    imported();
    String doubt = doubts().getFirst().doubtId();

    store.publish(
        new DataConfirmed(
            "confirmation",
            doubt,
            "ATTENDANCE",
            List.of(row("class 1", 7.5), row("class 2", 5.0)),
            null,
            "u-1",
            EVENING.plusSeconds(7200)));
    store.caughtUp();

    assertThat(settled()).isEmpty();
    assertThat(
            store.warnings().stream()
                .filter(WarningRaised.class::isInstance)
                .map(one -> ((WarningRaised) one).unit()))
        .containsExactlyInAnyOrder("class 1", "class 2");
  }

  @Test
  void whatIsInDoubtCountsInNoRollUpUntilItIsConfirmed() {
    wrongFile();
    imported();
    over();
    assertThat(wrongDay()).isEmpty();

    store.publish(
        new DataConfirmed(
            "confirmation",
            doubts().getFirst().doubtId(),
            "ATTENDANCE",
            List.of(row("class 1", 7.5), row("class 2", 5.0)),
            null,
            "u-1",
            EVENING.plusSeconds(7200)));
    store.caughtUp();
    over();

    assertThat(wrongDay()).containsExactly(100 * 5 / 80d);
  }

  private List<Double> wrongDay() {
    return store.rollups().stream()
        .filter(one -> one.reading().from().equals(Facts.MONDAY.plusDays(DAYS)))
        .map(one -> one.reading().value())
        .toList();
  }

  private void over() {
    store.publish(new DayEnded(Facts.MONDAY.plusDays(DAYS + Rollups.GRACE_DAYS)));
    store.caughtUp();
  }

  private static SettledReading row(String unit, double value) {
    ReadingFact fact = fact(CLASS_1, 3);
    return new SettledReading(unit, fact.period(), fact.from(), value);
  }

  private void wrongFile() {
    store.publish(new ReadingRecorded(fact(CLASS_1, 3)), new ReadingRecorded(fact(CLASS_2, 2)));
    store.caughtUp();
  }

  private static ReadingFact fact(Facts facts, int present) {
    return facts.recordedAt(EVENING).broughtBy("file").ratio(DAYS, present, SIZE);
  }

  private void putRight() {
    store.publish(
        new ReadingCorrected(fact(CLASS_1, 37), new ReadingValue(7.5, 3d, 40d)),
        new ReadingCorrected(fact(CLASS_2, 38), new ReadingValue(5d, 2d, 40d)));
    store.caughtUp();
  }

  private void imported() {
    store.publish(
        new ImportFinished(
            "file",
            ImportKind.READINGS,
            new ImportCounts(2, 0, 0, 0),
            "",
            EVENING.plusSeconds(60)));
    store.caughtUp();
  }

  private List<DoubtEvent> doubts() {
    return doubts(store);
  }

  private static List<DoubtEvent> doubts(WatchedStore store) {
    return store.conclusions().stream()
        .filter(DoubtEvent.class::isInstance)
        .map(DoubtEvent.class::cast)
        .toList();
  }

  private List<String> settled() {
    return doubts().stream()
        .filter(DoubtSettled.class::isInstance)
        .flatMap(one -> ((DoubtSettled) one).rows().stream())
        .map(SettledReading::unit)
        .toList();
  }
}
