package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.delivery.DeliveryEvent;
import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.testkit.PostgresExtension;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataGapsIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Feed FEED = new Feed("ATTENDANCE", "D04");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

  private final WatchedStore store = new WatchedStore(POSTGRES.dataSource(), 100);

  @AfterEach
  void forget() {
    store.close();
    store.empty();
    store.jdbc.execute("truncate watch.data_gap");
    store.jdbc.execute("update watch.data_gap_progress set judged_until = null");
  }

  @Test
  void aGapIsToldOfWhenItsDayEndsAndEndsWhenTheDataCome() {
    store.answer(missing(null));
    store.publish(new DayEnded(TUESDAY));
    store.start();
    store.caughtUp();
    store.publish(new DayEnded(TUESDAY.plusDays(1)));
    store.caughtUp();
    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class);

    store.answer(missing(TUESDAY.plusDays(2)));
    store.publish(new DayEnded(TUESDAY.plusDays(2)));
    store.caughtUp();

    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class, DataArrived.class);
  }

  @Test
  void anImportThatBringsTheDataEndsTheGapAndItsWarningAtOnce() {
    store.answer(missing(null));
    store.publish(new DayEnded(TUESDAY));
    store.start();
    store.caughtUp();

    store.answer(missing(TUESDAY.plusDays(1)));
    store.publish(reading());
    store.publish(imported());
    store.caughtUp();

    assertThat(store.conclusions())
        .hasExactlyElementsOfTypes(
            DataMissing.class,
            WarningRaised.class,
            DataArrived.class,
            WarningCleared.class,
            WarningClosed.class);
  }

  @Test
  void anImportOfOtherDataAsksNothing() {
    store.answer(missing(null));
    store.publish(new DayEnded(TUESDAY));
    store.start();
    store.caughtUp();

    store.publish(imported());
    store.caughtUp();

    assertThat(store.asked()).hasSize(1);
  }

  @Test
  void anImportAsksOnlyForTheGapsThatItsReadingsTouch() {
    store.answer(missing(null));
    store.publish(new DayEnded(TUESDAY));
    store.start();
    store.caughtUp();

    store.publish(reading());
    store.publish(imported());
    store.caughtUp();

    assertThat(store.asked().getLast().only())
        .containsExactly(new FindGaps.OpenFeed(FEED, TUESDAY.plusDays(1)));
  }

  @Test
  void whatAnImportFilledIsSeenByTheNextWhereTheReadSideStaysBehind() {
    store.answer(missing(null));
    store.publish(new DayEnded(TUESDAY));
    store.start();
    store.caughtUp();

    store.answer(new FindGaps.Result(-1, -1, List.of()));
    store.publish(reading());
    store.publish(imported());
    store.caughtUp();
    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class);

    store.answer(missing(TUESDAY.plusDays(1)));
    store.publish(imported());
    store.caughtUp();

    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class, DataArrived.class);
  }

  @Test
  void nothingIsToldTwiceAfterARestart() {
    store.answer(missing(null));
    store.publish(new DayEnded(TUESDAY));
    store.start();
    store.caughtUp();

    store.restart();
    store.publish(new DayEnded(TUESDAY.plusDays(1)));
    store.caughtUp();

    assertThat(told()).hasExactlyElementsOfTypes(DataMissing.class);
  }

  @Test
  void aReadSideThatIsAwayIsAskedAgainAtTheNextDaysEnd() {
    store.publish(new DayEnded(TUESDAY));
    store.start();
    store.caughtUp();
    assertThat(store.conclusions()).isEmpty();

    store.answer(missing(null));
    store.publish(new DayEnded(TUESDAY.plusDays(1)));
    store.caughtUp();

    assertThat(told())
        .singleElement()
        .isInstanceOfSatisfying(
            DataMissing.class, one -> assertThat(one.day()).isEqualTo(TUESDAY.plusDays(1)));
  }

  private static ReadingRecorded reading() {
    return new ReadingRecorded(Facts.ofClass("P15").value(50, 95d));
  }

  private static ImportFinished imported() {
    return new ImportFinished(
        "late",
        ImportKind.READINGS,
        new ImportCounts(2, 0, 0, 0),
        "",
        TUESDAY.plusDays(1).atTime(9, 0).atZone(WatchedStore.ZONE).toInstant());
  }

  private List<Object> told() {
    return store.conclusions().stream().filter(DeliveryEvent.class::isInstance).toList();
  }

  private static FindGaps.Result missing(@Nullable LocalDate arrivedOn) {
    var row =
        new FindGaps.Row(
            FEED,
            new FindGaps.Owner(List.of("LL", "D04"), false),
            List.of("P15", "P16"),
            List.of("2026-27/1-W09"),
            PeriodKind.TEACHING_WEEK,
            new PeriodSpan("2026-27/1-W09", TUESDAY.minusDays(8), TUESDAY.minusDays(2)),
            2,
            TUESDAY,
            arrivedOn);
    return new FindGaps.Result(Long.MAX_VALUE, Long.MAX_VALUE, List.of(row));
  }
}
