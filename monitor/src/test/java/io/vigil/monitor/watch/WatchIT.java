package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.grading.Colour;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.signal.SignalEvent.ThresholdBreached;
import io.vigil.api.signal.SignalEvent.ThresholdRegained;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningAggravated;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningRelapsed;
import io.vigil.api.warning.WarningEvent.WarningResumed;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.testkit.PostgresExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Facts CLASS_1 = Facts.ofClass("class 1");

  private WatchedStore store = open(5_000);

  private static WatchedStore open(int batchSize) {
    return new WatchedStore(POSTGRES.dataSource(), batchSize);
  }

  @BeforeEach
  void noCommandFails() {
    TestWarning.BEFORE_FAILURE.set(-1);
    TestWarning.FAILURES.set(0);
  }

  @AfterEach
  void forget() {
    store.close();
    store.empty();
  }

  @Test
  void aBatchOfReadingsEndsInSignalsAndOneWarning() {
    store.publish(readings(CLASS_1, 96, 89, 84, 92));

    store.start();
    store.caughtUp();

    assertThat(store.conclusions())
        .hasExactlyElementsOfTypes(
            ThresholdBreached.class,
            ThresholdBreached.class,
            ThresholdRegained.class,
            WarningRaised.class,
            WarningColourChanged.class,
            WarningCleared.class,
            WarningClosed.class);
  }

  @Test
  void whatIsLearnedStaysKnownAfterARestart() {
    store.publish(readings(CLASS_1.lasting(1, 2), 89, 91));
    store.start();
    store.caughtUp();

    store.restart();
    store.publish(recorded(CLASS_1.lasting(1, 2).value(2, 84d)));
    store.caughtUp();

    assertThat(store.warnings())
        .hasExactlyElementsOfTypes(WarningRaised.class, WarningCleared.class, WarningResumed.class)
        .extracting(WarningEvent::warningId)
        .containsOnly(store.warnings().getFirst().warningId());
  }

  @Test
  void aFailingCommandLeavesNothingAndTheNextTryEverything() {
    TestWarning.BEFORE_FAILURE.set(2);
    store.publish(readings(CLASS_1, 89, 84, 92));
    store.publish(readings(Facts.ofClass("class 2"), 89, 92));

    store.start();
    Awaitility.await().until(() -> TestWarning.FAILURES.get() > 0);
    store.stop();

    assertThat(store.conclusions()).isEmpty();
    assertThat(count("watch.series")).isZero();
    assertThat(count("watch.reading")).isZero();
    assertThat(store.meters.counter("vigil.watch.readings").count()).isZero();

    TestWarning.BEFORE_FAILURE.set(-1);
    store.restart();
    store.caughtUp();

    assertThat(standing())
        .containsExactly("class 1 2026-09-07 CLOSED YELLOW", "class 2 2026-09-07 CLOSED BLUE");
    assertThat(store.warnings()).hasSize(7);
    assertThat(store.meters.counter("vigil.watch.readings").count()).isEqualTo(5);
  }

  @Test
  void aCaseEndsWhenItsUnitDeliversNoMore() {
    LocalDate last = Facts.MONDAY.plusDays(1);
    store.publish(assignedUntil(last));
    store.publish(readings(CLASS_1, 96, 84));
    store.publish(List.of(new DayEnded(last)));

    store.start();
    store.caughtUp();

    assertThat(store.warnings())
        .hasExactlyElementsOfTypes(WarningRaised.class, WarningClosed.class)
        .last()
        .isInstanceOfSatisfying(
            WarningClosed.class,
            closed -> assertThat(closed.reason()).isEqualTo(CloseReason.COLLECTION_ENDED));
  }

  @Test
  void aCaseThatEndedStaysEndedWhenItsDataAreCorrected() {
    LocalDate last = Facts.MONDAY.plusDays(1);
    store.publish(assignedUntil(last));
    store.publish(readings(CLASS_1, 96, 84));
    store.publish(List.of(new DayEnded(last)));
    store.start();
    store.caughtUp();

    store.publish(corrected(CLASS_1.value(1, 83d)));
    store.caughtUp();

    assertThat(store.warnings())
        .hasExactlyElementsOfTypes(WarningRaised.class, WarningClosed.class);
  }

  @Test
  void aCorrectionWithdrawsTheWarningThatItDisproves() {
    store.publish(readings(CLASS_1, 96, 50));
    store.start();
    store.caughtUp();

    store.publish(corrected(CLASS_1.value(1, 95d)));
    store.caughtUp();

    assertThat(store.warnings().getLast())
        .isInstanceOfSatisfying(
            WarningWithdrawn.class,
            withdrawn -> assertThat(withdrawn.reason()).isEqualTo(WithdrawReason.DATA_CORRECTED));
    assertThat(standing()).isEmpty();
    assertThat(store.meters.counter("vigil.watch.reevaluations").count()).isEqualTo(1);
  }

  @Test
  void aLateReadingInTheMiddleJoinsTwoWarnings() {
    store.publish(
        recorded(CLASS_1.value(0, 84d)),
        recorded(CLASS_1.value(1, 95d)),
        recorded(CLASS_1.value(2, 84d)));
    store.start();
    store.caughtUp();
    assertThat(standing()).hasSize(2);

    store.publish(corrected(CLASS_1.value(1, 84d)));
    store.caughtUp();

    assertThat(standing()).containsExactly("class 1 2026-09-07 OPEN ORANGE");
  }

  @Test
  void aWeekOfHistoryIsKnownWhenItWasOverThoughTheDayEndsInOneGo() {
    Facts then = CLASS_1.judgedByWeek().recordedAt(Instant.parse("2026-09-09T02:00:00Z"));
    store.publish(readings(then, 80, 80, 80));
    store.publish(new DayEnded(Facts.MONDAY.plusDays(60)));
    store.start();
    store.caughtUp();

    assertThat(store.warnings())
        .first()
        .extracting(WarningEvent::recordedAt)
        .isEqualTo(Instant.parse("2026-09-13T16:00:00Z"));
  }

  @Test
  void aWeekIsJudgedWhenItIsOver() {
    Facts live = CLASS_1.judgedByWeek().recordedAt(Instant.parse("2026-09-09T02:00:00Z"));
    store.publish(readings(live, 80, 80, 80));
    store.start();
    store.caughtUp();
    assertThat(store.conclusions()).isEmpty();

    store.publish(new DayEnded(Facts.MONDAY.plusDays(5)));
    store.caughtUp();
    assertThat(store.conclusions()).isEmpty();

    store.publish(new DayEnded(Facts.MONDAY.plusDays(6)));
    store.caughtUp();

    assertThat(standing()).containsExactly("class 1 2026-09-07 OPEN YELLOW");
    assertThat(count("watch.series where pending_until is not null")).isZero();
  }

  @Test
  void theEndOfAnImportJudgesTheWeeksThatAreOver() {
    store.publish(readings(CLASS_1.judgedByWeek().broughtBy("import 1"), 80, 80, 80));
    store.start();
    store.caughtUp();
    assertThat(store.conclusions()).isEmpty();

    store.publish(
        new ImportFinished(
            "import 1", ImportKind.READINGS, new ImportCounts(3, 0, 0, 0), "", Facts.LATER));
    store.caughtUp();

    assertThat(standing()).containsExactly("class 1 2026-09-07 OPEN YELLOW");
  }

  @Test
  void theEndOfALongSeriesIsJudgedWithoutReadingItAll() {
    Facts weekly = CLASS_1.judgedByWeek().broughtBy("import 1");
    for (int week = 0; week < 20; week++) {
      store.publish(recorded(weekly.value(7 * week, week % 2 == 0 ? 80d : 95d)));
    }
    store.start();
    store.caughtUp();

    store.restart();
    store.publish(new DayEnded(Facts.MONDAY.plusWeeks(30)));
    store.caughtUp();

    assertThat(standing()).hasSize(10);
    assertThat(store.meters.counter("vigil.watch.reevaluations").count()).isZero();
  }

  @Test
  void whatAnotherNodeHasSeenIsReadAgain() {
    var tables = tables();
    var here = new Evaluation(tables, store.gaps(), WatchedStore.ZONE);
    var there = new Evaluation(tables, store.gaps(), WatchedStore.ZONE);

    commit(here, heard(1, CLASS_1.lasting(1, 2).value(0, 89d)));
    commit(there, heard(2, CLASS_1.lasting(1, 2).value(1, 95d)));
    Findings findings = commit(here, heard(3, CLASS_1.lasting(1, 2).value(2, 84d)));

    assertThat(findings.commands())
        .extracting(one -> one.message().getClass().getSimpleName())
        .containsExactly("ResumeWarning");
  }

  private WatchTables tables() {
    return new WatchConfiguration().watchTables(store.jdbc);
  }

  private static Findings commit(Evaluation evaluation, Heard heard) {
    Evaluation.Result result = evaluation.of(List.of(heard));
    evaluation.committed(result);
    return result.findings();
  }

  private static Heard heard(long position, ReadingFact fact) {
    var trigger = new Trigger(position, "event " + position, fact.recordedAt(), false);
    return new Heard.OfReading(fact, fact.to(), false, trigger);
  }

  @Test
  void theDatabaseForgetsNoOrder() {
    List<ReadingFact> facts = manyReadings();
    store.publish(facts.stream().map(WatchIT::recorded).toList());
    store.start();
    store.caughtUp();
    List<String> expected = standing();
    forget();

    store = open(17);
    var shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(7));
    store.publish(shuffled.stream().map(WatchIT::recorded).toList());
    store.start();
    store.caughtUp();

    assertThat(expected).isNotEmpty();
    assertThat(standing()).isEqualTo(expected);
  }

  @Test
  void rulesAreStoredOnce() {
    store.publish(readings(CLASS_1, 96, 95, 94));

    store.start();
    store.caughtUp();

    assertThat(count("watch.reading")).isEqualTo(3);
    assertThat(count("watch.rule")).isEqualTo(1);
  }

  private static List<ReadingFact> manyReadings() {
    var random = new Random(11);
    var facts = new ArrayList<ReadingFact>();
    for (int unit = 0; unit < 5; unit++) {
      Facts of = Facts.ofClass("class " + unit).lasting(1 + unit % 3, 1 + unit % 2);
      for (int day = 0; day < 30; day++) {
        facts.add(of.value(day, 80d + random.nextInt(18)));
      }
    }
    return facts;
  }

  private static List<ReadingRecorded> readings(Facts facts, double... values) {
    var events = new ArrayList<ReadingRecorded>();
    for (double value : values) {
      events.add(recorded(facts.value(events.size(), value)));
    }
    return events;
  }

  private static ReadingRecorded recorded(ReadingFact fact) {
    return new ReadingRecorded(fact);
  }

  private static ReadingCorrected corrected(ReadingFact fact) {
    return new ReadingCorrected(fact, new ReadingValue(1d, null, null));
  }

  private long count(String what) {
    return Objects.requireNonNull(
        store.jdbc.queryForObject("select count(*) from " + what, Long.class));
  }

  /** Unit, first day, state and colour of every warning that was not withdrawn. */
  private List<String> standing() {
    Map<String, String> named = new HashMap<>();
    Map<String, String> state = new HashMap<>();
    Map<String, Colour> colour = new HashMap<>();
    for (WarningEvent event : store.warnings()) {
      String id = event.warningId();
      switch (event) {
        case WarningRaised raised -> {
          named.put(id, raised.unit() + " " + raised.since());
          state.put(id, "OPEN");
          colour.put(id, raised.colour());
        }
        case WarningColourChanged changed -> colour.put(id, changed.colour());
        case WarningRelapsed relapsed -> colour.put(id, relapsed.colour());
        case WarningAggravated aggravated -> colour.put(id, aggravated.colour());
        case WarningCleared ignored -> state.put(id, "CLEARED");
        case WarningResumed resumed -> {
          state.put(id, "OPEN");
          colour.put(id, resumed.colour());
        }
        case WarningClosed ignored -> state.put(id, "CLOSED");
        case WarningWithdrawn ignored -> named.remove(id);
      }
    }
    var lines = new TreeSet<String>();
    named.forEach((id, name) -> lines.add(name + " " + state.get(id) + " " + colour.get(id)));
    return List.copyOf(lines);
  }

  private static List<ControlPointAssigned> assignedUntil(LocalDate last) {
    return List.of(
        new ControlPointAssigned(
            CLASS_1.value(0, 89d).controlPoint(),
            CLASS_1.unit(),
            Facts.MONDAY.toString(),
            last.toString(),
            Facts.MONDAY,
            last,
            null,
            null,
            null,
            null,
            Facts.LATER));
  }
}
