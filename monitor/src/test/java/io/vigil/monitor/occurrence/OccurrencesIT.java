package io.vigil.monitor.occurrence;

import static io.vigil.monitor.occurrence.AnyCase.appeal;
import static io.vigil.monitor.occurrence.AnyCase.closed;
import static io.vigil.monitor.occurrence.AnyCase.complaint;
import static io.vigil.monitor.occurrence.AnyCase.counted;
import static io.vigil.monitor.occurrence.AnyCase.decided;
import static io.vigil.monitor.occurrence.AnyCase.found;
import static io.vigil.monitor.occurrence.AnyCase.overdue;
import static io.vigil.monitor.occurrence.AnyCase.planIssued;
import static io.vigil.monitor.occurrence.AnyCase.planOverdue;
import static io.vigil.monitor.occurrence.AnyCase.replied;
import static io.vigil.monitor.occurrence.AnyCase.reported;
import static io.vigil.monitor.occurrence.AnyCase.selfCheckFinished;
import static io.vigil.monitor.occurrence.AnyCase.selfCheckOverdue;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.WarningEvent;
import io.vigil.api.warning.WarningEvent.WarningCleared;
import io.vigil.api.warning.WarningEvent.WarningClosed;
import io.vigil.api.warning.WarningEvent.WarningColourChanged;
import io.vigil.api.warning.WarningEvent.WarningRaised;
import io.vigil.monitor.watch.WatchedStore;
import io.vigil.testkit.PostgresExtension;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class OccurrencesIT {
  @RegisterExtension static final PostgresExtension POSTGRES = PostgresExtension.migrated();

  private static final List<VigilEvent> NOVEMBER =
      List.of(
          AnyCase.unit(),
          reported("i1", 2),
          decided("i1", Severity.SERIOUS, null, 5),
          counted("c1", 2),
          counted("c2", 4),
          counted("c3", 6),
          found(Colour.BLUE, 6, List.of("c1", "c2", "c3")),
          complaint("c4", null, 7),
          overdue("c4", ComplaintLevel.DEPARTMENT, 9),
          selfCheckOverdue(10),
          planOverdue(3, 11));
  private static final List<VigilEvent> DECEMBER =
      List.of(
          appeal("i1", Severity.GENERAL, 31),
          closed("i1", 33),
          new DayEnded(LocalDate.of(2026, 12, 6)),
          replied("c4", 34),
          selfCheckFinished(35),
          planIssued(4, 36),
          new DayEnded(LocalDate.of(2027, 1, 6)));

  private WatchedStore store = store(500);

  private static WatchedStore store(int batchSize) {
    return new WatchedStore(
        POSTGRES.dataSource(),
        batchSize,
        Occurrences.GROUP,
        (jdbc, dispatch) ->
            new Occurrences(
                new FileStore(jdbc, JsonMapper.builder().build()), dispatch, WatchedStore.ZONE, 3));
  }

  @AfterEach
  void forget() {
    store.close();
    store.empty();
  }

  private void take(List<VigilEvent> events) {
    store.publish(events);
    store.caughtUp();
  }

  @Test
  void whatHappensIsRaisedChangedAndClosedOnce() {
    store.start();
    take(NOVEMBER);
    assertThat(store.warnings()).hasOnlyElementsOfType(WarningRaised.class).hasSize(5);

    store.restart();
    take(DECEMBER);

    List<WarningEvent> later = store.warnings().subList(5, store.warnings().size());
    assertThat(later.getFirst()).isInstanceOf(WarningColourChanged.class);
    assertThat(later).filteredOn(WarningCleared.class::isInstance).hasSize(5);
    assertThat(later).filteredOn(WarningClosed.class::isInstance).hasSize(5);
    assertThat(later).hasSize(11);
  }

  @Test
  void theResultDoesNotDependOnTheBatches() {
    store.start();
    take(NOVEMBER);
    take(DECEMBER);
    List<String> together = inShort();
    store.close();
    store.empty();

    store = store(1);
    store.start();
    take(NOVEMBER);
    take(DECEMBER);

    assertThat(inShort()).isEqualTo(together);
  }

  @Test
  void readFromTheStartAgainItSaysTheSameOfTheSameWarningsAndNothingTwice() {
    store.start();
    take(NOVEMBER);
    take(DECEMBER);
    int before = store.warnings().size();
    store.stop();
    store.jdbc.execute("delete from TokenEntry");

    store.restart();
    store.caughtUp();

    assertThat(store.warnings()).hasSize(before);
  }

  /** What became of each warning; positions differ, as the warnings' own events lie elsewhere. */
  private List<String> inShort() {
    return store.warnings().stream()
        .map(event -> event.warningId() + " " + event.getClass().getSimpleName())
        .sorted()
        .toList();
  }
}
