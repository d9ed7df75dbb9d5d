package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.signal.SignalEvent.CommonCauseFound;
import io.vigil.api.signal.SignalEvent.CommonCauseWithdrawn;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.testkit.PostgresExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Eight classes of a college, each with a hundred students. */
class CommonCauseIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final int CLASSES = 8;
  private static final int DAYS = 45;
  private static final int STORM = 40;

  private final WatchedStore store = new WatchedStore(POSTGRES.dataSource(), 5_000);

  @AfterEach
  void forget() {
    store.close();
    store.empty();
  }

  @Test
  void aStormIsOneSignalOfTheCollegeWithItsMembers() {
    watch(readings(60, day -> day == STORM));

    assertThat(found())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.unit()).isEqualTo("college");
              assertThat(one.members()).hasSize(CLASSES).startsWith("class 0");
              assertThat(one.reported()).isEqualTo(CLASSES);
              assertThat(one.effect()).isNegative();
              assertThat(one.evidence().period().from()).isEqualTo(Facts.MONDAY.plusDays(STORM));
              assertThat(one.evidence().value()).isEqualTo(60);
              assertThat(one.evidence().denominator()).isEqualTo(100 * CLASSES);
              assertThat(Objects.requireNonNull(one.evidence().expectation()).expected())
                  .isCloseTo(97, within(0.7));
            });
  }

  @Test
  void daysThatFollowEachOtherAreOneSignal() {
    watch(readings(60, day -> day == STORM || day == STORM + 1 || day == STORM + 2));

    assertThat(found()).hasSize(3).extracting(CommonCauseFound::signalId).containsOnly(id());
  }

  @Test
  void whatCannotBeRightIsNoCommonCauseUntilItIsConfirmed() {
    watch(readings(3, day -> day == STORM));
    assertThat(found()).isEmpty();

    LocalDate day = Facts.MONDAY.plusDays(STORM);
    store.publish(
        new DataConfirmed(
            "confirmation",
            "doubt",
            "ATTENDANCE",
            IntStream.range(0, CLASSES)
                .mapToObj(i -> new SettledReading("class " + i, day.toString(), day, 3))
                .toList(),
            null,
            "u-1",
            Facts.LATER));
    store.publish(new DayEnded(Facts.MONDAY.plusDays(DAYS + 1)));
    store.caughtUp();

    assertThat(found()).singleElement().extracting(CommonCauseFound::unit).isEqualTo("college");
  }

  @Test
  void whatComesIntoDoubtOnceTheStormsAreKnownCountsInNoRollUp() {
    List<VigilEvent> readings = readings(60, day -> day >= 15 && day < 30 && day % 3 == 0);
    readings.add(new ReadingRecorded(facts(0).ratio(DAYS, 1, 20)));
    for (int i = 1; i < CLASSES; i++) {
      readings.add(recorded(i, DAYS, 97));
    }
    store.publish(readings);
    store.start();
    store.caughtUp();
    assertThat(inDoubt()).isEmpty();

    store.publish(new DayEnded(Facts.MONDAY.plusDays(DAYS + Rollups.GRACE_DAYS)));
    store.caughtUp();

    assertThat(inDoubt()).containsExactly("class 0");
    assertThat(store.rollups())
        .filteredOn(one -> one.reading().from().equals(Facts.MONDAY.plusDays(DAYS)))
        .extracting(one -> one.reading().value())
        .containsExactly(97d);
  }

  private List<String> inDoubt() {
    return store.jdbc.queryForList(
        "select unit from watch.doubt where settled is null", String.class);
  }

  @Test
  void aStormThatWasAnErrorIsWithdrawn() {
    watch(readings(60, day -> day == STORM));

    store.publish(
        IntStream.range(0, CLASSES)
            .mapToObj(
                i ->
                    new ReadingCorrected(
                        facts(i).ratio(STORM, 97, 100), new ReadingValue(60d, 60d, 100d)))
            .toList());
    store.publish(new DayEnded(Facts.MONDAY.plusDays(DAYS + 1)));
    store.caughtUp();

    assertThat(of(CommonCauseWithdrawn.class))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.signalId()).isEqualTo(id());
              assertThat(one.period().from()).isEqualTo(Facts.MONDAY.plusDays(STORM));
            });
    assertThat(causes()).isEmpty();
  }

  @Test
  void theOrderOfTheReadingsDoesNotMatter() {
    List<VigilEvent> readings = readings(60, day -> day == 20 || day == STORM);
    watch(readings);
    List<String> expected = causes();
    store.stop();
    store.empty();

    var shuffled = new ArrayList<>(readings);
    Collections.shuffle(shuffled, new Random(7));
    int half = shuffled.size() / 2;
    store.publish(shuffled.subList(0, half));
    store.publish(new DayEnded(Facts.MONDAY.plusDays(DAYS)));
    store.publish(shuffled.subList(half, shuffled.size()));
    store.publish(new DayEnded(Facts.MONDAY.plusDays(DAYS + 1)));
    store.restart();
    store.caughtUp();

    assertThat(expected).hasSize(2);
    assertThat(causes()).isEqualTo(expected);
  }

  @Test
  void aStormIsFoundWhereverTheBatchesBegin() {
    List<VigilEvent> readings = readings(60, day -> day == STORM);
    var day = new DayEnded(Facts.MONDAY.plusDays(DAYS));
    var events = new ArrayList<VigilEvent>();
    readings.stream().filter(one -> !isOf(one, STORM)).forEach(events::add);
    events.add(day);
    readings.stream().filter(one -> isOf(one, STORM)).forEach(events::add);
    events.add(day);

    List<String> inOne = after(events, 5_000);

    assertThat(inOne).filteredOn(one -> one.startsWith("cause")).hasSize(1);
    assertThat(after(events, 1)).isEqualTo(inOne);
  }

  @Test
  void warningsOfReadingsAfterTheDayOfACauseDoNotDependOnTheBatches() {
    List<VigilEvent> readings = readings(91, day -> day >= STORM && day < STORM + 4);
    var events = new ArrayList<VigilEvent>();
    for (int day = 0; day < DAYS; day++) {
      int today = day;
      readings.stream().filter(one -> isOf(one, today)).forEach(events::add);
      if (day == STORM) {
        events.add(new DayEnded(Facts.MONDAY.plusDays(day)));
      }
    }

    List<String> one = after(events, 1);

    assertThat(one).anyMatch(text -> text.startsWith("told class"));
    assertThat(after(events, 5_000)).isEqualTo(one);
  }

  /** What the watch believes and what the warnings say. */
  private List<String> after(List<VigilEvent> events, int batchSize) {
    try (var watched = new WatchedStore(POSTGRES.dataSource(), batchSize)) {
      watched.publish(events);
      watched.start();
      watched.caughtUp();
      var lines = new ArrayList<String>();
      causes().forEach(cause -> lines.add("cause " + cause));
      lines.addAll(believed());
      lines.addAll(told(watched.warnings()));
      return lines;
    } finally {
      store.empty();
    }
  }

  private List<String> believed() {
    return store.jdbc.queryForList(
        """
        select concat_ws(' ', 'believed', unit, memory #>> '{current,since}',
          memory #>> '{current,state}')
        from watch.series
        where jsonb_typeof(memory -> 'current') = 'object'
        order by unit
        """,
        String.class);
  }

  private static List<String> told(List<WarningEvent> events) {
    Map<String, String> raised = new HashMap<>();
    Map<String, String> latest = new TreeMap<>();
    for (WarningEvent event : events) {
      if (event instanceof WarningRaised one) {
        raised.put(one.warningId(), "told " + one.unit() + " " + one.since());
      }
      if (event instanceof WarningWithdrawn one) {
        latest.remove(raised.get(one.warningId()));
      } else {
        latest.put(
            Objects.requireNonNull(raised.get(event.warningId())),
            event.getClass().getSimpleName());
      }
    }
    return latest.entrySet().stream().map(Object::toString).toList();
  }

  private static boolean isOf(VigilEvent event, int day) {
    return event instanceof ReadingRecorded known
        && known.reading().from().equals(Facts.MONDAY.plusDays(day));
  }

  @Test
  void aPeriodIsNotLookedAtAgainWhileItsLateUnitsAreWaitedFor() {
    List<VigilEvent> readings = readings(60, day -> false);
    readings.removeIf(
        one ->
            isOf(one, DAYS - 1)
                && one instanceof ReadingRecorded known
                && known.reading().unit().equals("class 0"));
    LocalDate last = Facts.MONDAY.plusDays(DAYS - 1);
    watch(readings);
    assertThat(due()).containsExactly(last + " " + last.plusDays(Rollups.GRACE_DAYS));

    store.publish(new DayEnded(last.plusDays(Rollups.GRACE_DAYS)));
    store.caughtUp();

    assertThat(due()).isEmpty();
  }

  private List<String> due() {
    return store.jdbc.queryForList(
        "select period || ' ' || due_on from watch.common_look where due_on is not null",
        String.class);
  }

  @Test
  void aDipInsideTheLinesThatAllShowTogetherRaisesNothingOfItsOwn() {
    watch(readings(91, day -> day >= STORM && day < STORM + 4));

    List<String> raised =
        of(WarningRaised.class).stream()
            .filter(one -> !one.unit().equals("college"))
            .map(WarningRaised::warningId)
            .toList();
    assertThat(found()).isNotEmpty();
    assertThat(of(WarningWithdrawn.class))
        .filteredOn(one -> one.reason() == WithdrawReason.COMMON_CAUSE)
        .extracting(WarningWithdrawn::warningId)
        .containsExactlyInAnyOrderElementsOf(raised);
  }

  @Test
  void theSameDipOfOneClassIsItsOwn() {
    List<VigilEvent> readings = readings(91, day -> false);
    readings.removeIf(
        one -> one instanceof ReadingRecorded known && known.reading().unit().equals("class 0"));
    IntStream.range(0, DAYS)
        .forEach(day -> readings.add(recorded(0, day, day >= STORM ? 90.5 : usual(0, day))));
    watch(readings);

    assertThat(found()).isEmpty();
    assertThat(of(WarningRaised.class)).extracting(WarningRaised::unit).contains("class 0");
    assertThat(of(WarningWithdrawn.class)).isEmpty();
  }

  private void watch(List<VigilEvent> readings) {
    store.publish(readings);
    store.publish(new DayEnded(Facts.MONDAY.plusDays(DAYS)));
    store.start();
    store.caughtUp();
  }

  private static List<VigilEvent> readings(double present, IntPredicate isStorm) {
    var readings = new ArrayList<VigilEvent>();
    for (int day = 0; day < DAYS; day++) {
      for (int i = 0; i < CLASSES; i++) {
        readings.add(recorded(i, day, isStorm.test(day) ? present : usual(i, day)));
      }
    }
    return readings;
  }

  private static ReadingRecorded recorded(int number, int day, double present) {
    return new ReadingRecorded(facts(number).ratio(day, present, 100));
  }

  private static double usual(int number, int day) {
    return 97 + (day * 7 + number * 3) % 5 - 2;
  }

  private static Facts facts(int number) {
    return Facts.ofClass("class " + number);
  }

  private List<CommonCauseFound> found() {
    return of(CommonCauseFound.class);
  }

  private String id() {
    return found().getFirst().signalId();
  }

  private <T> List<T> of(Class<T> type) {
    return store.conclusions().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private List<String> causes() {
    return store.jdbc.queryForList(
        "select period || ' ' || unit || ' ' || effect from watch.common_cause order by 1",
        String.class);
  }
}
