package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.api.signal.SignalEvent.CountSurged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.api.warning.WarningEvent.WarningWithdrawn;
import io.vigil.testkit.PostgresExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Complaints about a canteen, two or three a week. */
class SurgeIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final int[] USUAL = {2, 3, 1, 4, 2, 2, 3, 1};
  private static final int WEEKS = 60;

  private final WatchedStore store = new WatchedStore(POSTGRES.dataSource(), 500);

  @AfterEach
  void forget() {
    store.close();
    store.empty();
  }

  @Test
  void aSurgeInsideTheLinesIsASignalAndABlueWarning() {
    store.publish(usual());
    store.publish(List.of(new ReadingRecorded(complaints(WEEKS, 9))));

    store.start();
    store.caughtUp();

    assertThat(store.conclusions())
        .hasExactlyElementsOfTypes(CountSurged.class, WarningRaised.class);
    assertThat(store.conclusions().getFirst())
        .isInstanceOfSatisfying(
            CountSurged.class,
            surge -> {
              assertThat(surge.colour()).isEqualTo(Colour.BLUE);
              assertThat(surge.evidence().detector()).isEqualTo("count");
              assertThat(surge.evidence().expectation().upper()).isLessThan(9);
            });
  }

  @Test
  void whatIsKnownOfTheSeriesStaysKnownAfterARestart() {
    store.publish(usual());
    store.start();
    store.caughtUp();

    store.restart();
    store.publish(List.of(new ReadingRecorded(complaints(WEEKS, 9))));
    store.caughtUp();

    assertThat(store.warnings()).hasExactlyElementsOfTypes(WarningRaised.class);
  }

  @Test
  void aCorrectionWithdrawsASurgeThatWasNone() {
    store.publish(usual());
    store.publish(List.of(new ReadingRecorded(complaints(WEEKS, 9))));
    store.start();
    store.caughtUp();

    store.publish(
        List.of(new ReadingCorrected(complaints(WEEKS, 3), new ReadingValue(9d, null, null))));
    store.caughtUp();

    assertThat(store.warnings())
        .hasExactlyElementsOfTypes(WarningRaised.class, WarningWithdrawn.class);
  }

  private static List<ReadingRecorded> usual() {
    return IntStream.range(0, WEEKS)
        .mapToObj(week -> new ReadingRecorded(complaints(week, USUAL[week % USUAL.length])))
        .toList();
  }

  private static ReadingFact complaints(int week, double cases) {
    LocalDate monday = Facts.MONDAY.plusWeeks(week - WEEKS);
    return new ReadingFact(
        "COMPLAINTS",
        "canteen",
        List.of("college", "canteen"),
        PeriodKind.WEEK,
        "week of " + monday,
        monday,
        monday.plusDays(6),
        cases,
        null,
        null,
        null,
        new JudgingRule(
            Direction.LOWER_IS_BETTER,
            "count",
            Lines.of(5, 12, 15, LocalDate.of(2020, 1, 1)),
            Colour.ORANGE,
            null,
            1,
            1,
            PeriodKind.WEEK),
        Facts.LATER,
        false,
        null,
        null);
  }
}
