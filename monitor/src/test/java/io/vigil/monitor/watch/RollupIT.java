package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.rollup.RollupEvent.RollupComputed;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.testkit.PostgresExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RollupIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Facts CLASS_1 = Facts.ofClass("class 1");
  private static final Facts CLASS_2 = Facts.ofClass("class 2");

  private WatchedStore store;

  @BeforeEach
  void open() {
    store = new WatchedStore(POSTGRES.dataSource(), 5_000);
    store.start();
  }

  @AfterEach
  void forget() {
    store.close();
    store.empty();
  }

  @Test
  void theUnitAboveGetsTheSumOfNumeratorsOverTheSumOfDenominators() {
    heard(CLASS_1.ratio(0, 10, 20), CLASS_2.ratio(0, 100, 100));

    over(Rollups.GRACE_DAYS);

    assertThat(store.rollups())
        .extracting(one -> one.reading().unit(), one -> one.reading().value(), one -> one.units())
        .containsExactly(tuple("college", 100 * 110 / 120d, 2));
  }

  @Test
  void aPeriodWaitsForAsManyUnitsAsReportedBefore() {
    heard(CLASS_1.ratio(0, 19, 20), CLASS_2.ratio(0, 19, 20));
    over(Rollups.GRACE_DAYS);
    heard(CLASS_1.ratio(4, 10, 20));

    over(4);
    assertThat(store.rollups()).hasSize(1);
    heard(CLASS_2.ratio(4, 20, 20));
    over(5);

    assertThat(store.rollups()).extracting(one -> one.reading().value()).containsExactly(95d, 75d);
  }

  @Test
  void theUnitAboveIsWarnedOnceOfWhatItsMembersComeTo() {
    heard(CLASS_1.ratio(0, 95, 100), CLASS_2.ratio(0, 80, 100));

    over(Rollups.GRACE_DAYS);

    assertThat(raised()).containsExactlyInAnyOrder("class 2", "college");
  }

  @Test
  void aCorrectionBelowComputesThePeriodAgainAndWithdrawsWhatWasWrong() {
    heard(CLASS_1.ratio(0, 95, 100), CLASS_2.ratio(0, 5, 100));
    over(Rollups.GRACE_DAYS);
    var wrong = new ReadingValue(5d, 5d, 100d);
    store.publish(List.of(new ReadingCorrected(CLASS_2.ratio(0, 95, 100), wrong)));
    store.caughtUp();

    over(Rollups.GRACE_DAYS + 1);

    assertThat(store.rollups())
        .extracting(one -> one.reading().value(), RollupComputed::again)
        .containsExactly(tuple(50d, false), tuple(95d, true));
    assertThat(withdrawn())
        .containsExactly(WithdrawReason.DATA_CORRECTED, WithdrawReason.DATA_CORRECTED);
  }

  @Test
  void aLateRowBelowWithdrawsAsLateAndNotAsCorrected() {
    heard(CLASS_1.ratio(0, 95, 100), CLASS_2.ratio(0, 5, 100));
    over(Rollups.GRACE_DAYS);

    heard(Facts.ofClass("class 3").ratio(0, 1000, 1000));
    over(Rollups.GRACE_DAYS + 1);

    assertThat(store.rollups())
        .extracting(RollupComputed::again, RollupComputed::corrected)
        .containsExactly(tuple(false, false), tuple(true, false));
    assertThat(withdrawn()).containsExactly(WithdrawReason.LATE_DATA);
  }

  @Test
  void aUnitAloneIsNoRollup() {
    heard(CLASS_1.ratio(0, 80, 100));

    over(Rollups.GRACE_DAYS);

    assertThat(store.rollups()).isEmpty();
  }

  @Test
  void aRollupOfHistoryIsKnownWhenItWouldHaveBeen() {
    Instant sameEvening = Instant.parse("2026-09-07T10:05:00Z");
    heard(
        CLASS_1.recordedAt(sameEvening).ratio(0, 95, 100),
        CLASS_2.recordedAt(sameEvening).ratio(0, 80, 100));

    over(200);

    assertThat(store.rollups())
        .extracting(one -> one.reading().recordedAt().atZone(WatchedStore.ZONE).toLocalDate())
        .containsExactly(Facts.MONDAY.plusDays(Rollups.GRACE_DAYS + 1));
  }

  @Test
  void aUnitThatReportsItselfIsNotPutTogether() {
    heard(CLASS_1.ratio(0, 95, 100), Facts.ofClass("college").ratio(0, 90, 100));

    over(Rollups.GRACE_DAYS);

    assertThat(store.rollups()).isEmpty();
  }

  @Test
  void aThinPeriodThatIsStillWaitedForIsNoMeasureForTheNext() {
    Facts class3 = Facts.ofClass("class 3");
    heard(CLASS_1.ratio(0, 19, 20), CLASS_2.ratio(0, 19, 20), class3.ratio(0, 19, 20));
    over(Rollups.GRACE_DAYS);
    heard(CLASS_1.ratio(4, 19, 20), CLASS_2.ratio(4, 19, 20));
    heard(CLASS_1.ratio(5, 19, 20), CLASS_2.ratio(5, 19, 20));

    over(5);

    assertThat(store.rollups()).hasSize(1);
  }

  @Test
  void aPeriodWaitsForUnitsThatAreToDeliverAndNeverDid() {
    store.publish(List.of(assigned("class 1"), assigned("class 2"), assigned("class 3")));
    heard(CLASS_1.ratio(0, 19, 20), CLASS_2.ratio(0, 19, 20));

    over(0);
    assertThat(store.rollups()).isEmpty();
    heard(Facts.ofClass("class 3").ratio(0, 19, 20));
    over(1);

    assertThat(store.rollups()).extracting(RollupComputed::units).containsExactly(3);
  }

  @Test
  void whatIsTakenBackBelowIsTakenBackAbove() {
    heard(CLASS_1.ratio(0, 10, 100), CLASS_2.ratio(0, 10, 100));
    over(Rollups.GRACE_DAYS);
    var wrong = new ReadingValue(10d, 10d, 100d);
    store.publish(
        List.of(
            new ReadingCorrected(CLASS_1.value(0, null), wrong),
            new ReadingCorrected(CLASS_2.value(0, null), wrong)));
    store.caughtUp();

    over(Rollups.GRACE_DAYS + 1);

    assertThat(store.rollups())
        .last()
        .extracting(one -> one.reading().value(), RollupComputed::units)
        .containsExactly(null, 0);
    assertThat(store.warnings().stream().filter(WarningWithdrawn.class::isInstance)).hasSize(3);
  }

  @Test
  void whatAUnitReportsItselfReplacesWhatWasComputed() {
    heard(CLASS_1.ratio(0, 10, 100), CLASS_2.ratio(0, 10, 100));
    over(Rollups.GRACE_DAYS);

    heard(Facts.ofClass("college").ratio(0, 95, 100));
    over(Rollups.GRACE_DAYS + 1);

    assertThat(store.rollups()).last().extracting(RollupComputed::units).isEqualTo(0);
    assertThat(
            store.warnings().stream()
                .filter(WarningWithdrawn.class::isInstance)
                .map(WarningEvent::warningId))
        .containsExactly(idOf("college"));
  }

  @Test
  void aUnitThatMovesLeavesItsReadingsWhereItWas() {
    Facts moved = Facts.ofClass("class 3");
    heard(in("faculty 1", CLASS_1.ratio(0, 19, 20)), in("faculty 1", moved.ratio(0, 9, 20)));
    over(Rollups.GRACE_DAYS);
    heard(in("faculty 2", moved.ratio(7, 19, 20)), in("faculty 1", CLASS_1.ratio(7, 19, 20)));
    store.publish(
        List.of(
            new ReadingCorrected(
                in("faculty 2", moved.ratio(0, 11, 20)), new ReadingValue(45d, 9d, 20d))));
    store.caughtUp();

    over(7);

    assertThat(store.rollups())
        .filteredOn(one -> one.reading().unit().equals("faculty 1"))
        .extracting(one -> one.reading().numerator(), RollupComputed::units)
        .containsExactly(tuple(28d, 2), tuple(30d, 2));
  }

  @Test
  void whatIsConfirmedCountsWhereItsUnitStoodThen() {
    Facts moved = Facts.ofClass("class 3");
    for (int day = 0; day < 60; day++) {
      int present = 97 + day % 3;
      store.publish(
          new ReadingRecorded(in("faculty 1", CLASS_1.ratio(day, present, 100))),
          new ReadingRecorded(in("faculty 1", moved.ratio(day, present, 100))));
    }
    heard(in("faculty 1", CLASS_1.ratio(60, 98, 100)), in("faculty 1", moved.ratio(60, 3, 100)));
    heard(in("faculty 2", moved.ratio(61, 98, 100)));
    over(60 + Rollups.GRACE_DAYS);
    assertThat(ofFaculty1(60)).isEmpty();

    ReadingFact confirmed = moved.ratio(60, 3, 100);
    store.publish(
        new DataConfirmed(
            "confirmation",
            "doubt",
            "ATTENDANCE",
            List.of(new SettledReading(confirmed.unit(), confirmed.period(), confirmed.from(), 3)),
            null,
            "u-1",
            Facts.LATER));
    store.caughtUp();
    over(61 + Rollups.GRACE_DAYS);

    assertThat(ofFaculty1(60)).containsExactly(50.5);
  }

  private List<Double> ofFaculty1(int day) {
    return store.rollups().stream()
        .map(RollupComputed::reading)
        .filter(one -> one.unit().equals("faculty 1"))
        .filter(one -> one.from().equals(Facts.MONDAY.plusDays(day)))
        .map(ReadingFact::value)
        .toList();
  }

  private static ReadingFact in(String faculty, ReadingFact fact) {
    return new ReadingFact(
        fact.controlPoint(),
        fact.unit(),
        List.of("college", faculty, fact.unit()),
        fact.periodKind(),
        fact.period(),
        fact.from(),
        fact.to(),
        fact.value(),
        fact.numerator(),
        fact.denominator(),
        fact.judgedAs(),
        fact.rule(),
        fact.recordedAt(),
        fact.historical(),
        fact.importId(),
        fact.line());
  }

  private String idOf(String unit) {
    return store.warnings().stream()
        .filter(WarningRaised.class::isInstance)
        .map(WarningRaised.class::cast)
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .orElseThrow()
        .warningId();
  }

  private static ControlPointAssigned assigned(String unit) {
    return new ControlPointAssigned(
        "ATTENDANCE",
        unit,
        "2026-09-07",
        null,
        Facts.MONDAY,
        null,
        null,
        null,
        null,
        List.of("college", unit),
        Facts.LATER);
  }

  @Test
  void daysThatAreJudgedByWeekComeTogetherAsWeeks() {
    Facts byWeek = CLASS_1.judgedByWeek();
    heard(byWeek.ratio(0, 80, 100), CLASS_2.judgedByWeek().ratio(1, 90, 100));

    over(6 + Rollups.GRACE_DAYS);

    assertThat(store.rollups())
        .extracting(one -> one.reading().period(), one -> one.reading().value())
        .containsExactly(tuple("week of 2026-09-07", 85d));
  }

  private void heard(ReadingFact... facts) {
    store.publish(Stream.of(facts).map(ReadingRecorded::new).toList());
    store.caughtUp();
  }

  private void over(int day) {
    LocalDate date = Facts.MONDAY.plusDays(day);
    store.publish(new DayEnded(date));
    store.caughtUp();
  }

  private List<String> raised() {
    return store.warnings().stream()
        .filter(WarningRaised.class::isInstance)
        .map(WarningRaised.class::cast)
        .map(WarningRaised::unit)
        .toList();
  }

  private List<WithdrawReason> withdrawn() {
    return store.warnings().stream()
        .filter(WarningWithdrawn.class::isInstance)
        .map(one -> ((WarningWithdrawn) one).reason())
        .toList();
  }
}
