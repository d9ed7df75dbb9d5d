package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindJudgements;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.testkit.PostgresExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JudgementIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final Facts CLASS_1 = Facts.ofClass("class 1");

  private WatchedStore store;
  private JudgementQueries queries;

  @BeforeEach
  void open() {
    store = new WatchedStore(POSTGRES.dataSource(), 5_000);
    queries = new JudgementQueries(new WatchConfiguration().watchTables(store.jdbc));
  }

  @AfterEach
  void forget() {
    store.close();
    store.empty();
  }

  @Test
  void aValueThatChangesNoColourIsTheLatestJudgementWithoutAnEvent() {
    heard(CLASS_1.value(0, 89d), CLASS_1.value(1, 88.5));

    assertThat(store.warnings()).hasExactlyElementsOfTypes(WarningRaised.class);
    Evidence latest = latest("class 1");
    assertThat(latest.value()).isEqualTo(88.5);
    assertThat(latest.period().code()).isEqualTo("2026-09-08");
    assertThat(latest.colour()).isEqualTo(Colour.BLUE);
    assertThat(latest.periodsOutside()).isEqualTo(2);
  }

  @Test
  void daysThatAreJudgedByWeekAreOneJudgement() {
    Facts byWeek = CLASS_1.judgedByWeek();
    heard(byWeek.ratio(0, 80, 100), byWeek.ratio(1, 90, 100), byWeek.ratio(7, 20, 100));

    Evidence latest = latest("class 1");

    assertThat(latest.value()).isEqualTo(20);
    assertThat(latest.periodsOutside()).isEqualTo(2);
    assertThat(latest.seen()).extracting(Evidence.Seen::value).containsExactly(85d, 20d);
  }

  @Test
  void aSeriesOfWhichNothingIsKnownHasNoJudgement() {
    heard(CLASS_1.value(0, 89d));

    assertThat(queries.handle(asked("class 2")).items()).isEmpty();
  }

  private void heard(ReadingFact... facts) {
    store.publish(List.of(facts).stream().map(ReadingRecorded::new).toList());
    store.start();
    store.caughtUp();
  }

  private Evidence latest(String unit) {
    return queries.handle(asked(unit)).items().getFirst().evidence();
  }

  private static FindJudgements asked(String unit) {
    return new FindJudgements(List.of(new FindJudgements.Series("ATTENDANCE", unit)));
  }
}
