package io.vigil.app.axon.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.app.axon.Facts;
import io.vigil.app.axon.StackApplication;
import io.vigil.testkit.PostgresExtension;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BulkAppendIT {

  private static final int MANY = 1_500;

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  static ConfigurableApplicationContext context;
  static EventStorageEngine engine;
  static EventGateway gateway;
  static JdbcClient jdbc;
  static TransactionTemplate transaction;

  @BeforeAll
  static void start() {
    context = StackApplication.start(postgres, new Class<?>[0]);
    engine = context.getBean(EventStorageEngine.class);
    gateway = context.getBean(EventGateway.class);
    jdbc = context.getBean(JdbcClient.class);
    transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @BeforeEach
  void empty() {
    jdbc.sql("TRUNCATE eventstore.domain_event RESTART IDENTITY").update();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, MANY})
  void readsBackWhatWasAppendedInItsOrder(int count) {
    var readings = Facts.anyReadings(count);

    gateway.publish(readings);

    assertThat(stored()).extracting(EventMessage::getPayload).isEqualTo(readings);
    assertThat(stored())
        .extracting(event -> event.trackingToken().position().orElseThrow())
        .isEqualTo(IntStream.rangeClosed(1, count).mapToObj(Long::valueOf).toList());
    assertThat(
            jdbc.sql(
                    "SELECT DISTINCT payload_type || '@' || payload_revision"
                        + " FROM eventstore.domain_event")
                .query(String.class)
                .list())
        .containsExactly("reading.recorded@1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, MANY})
  void tellsThatAnEventIsAlreadyStored(int count) {
    var events = messages(count);
    engine.appendEvents(events);

    assertThatThrownBy(() -> engine.appendEvents(events)).isInstanceOf(ConcurrencyException.class);
    assertThat(stored()).hasSize(count);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, MANY})
  void anEventIsStoredInTheTransactionOfItsCaller(int count) {
    transaction.executeWithoutResult(
        status -> {
          gateway.publish(Facts.anyReadings(count));
          status.setRollbackOnly();
        });

    assertThat(stored()).isEmpty();
  }

  @Test
  void tellsThatAnAggregateExists() {
    var first = new GenericDomainEventMessage<>("Warning", "w", 0, Facts.reading("U", 1));
    var again = new GenericDomainEventMessage<>("Warning", "w", 0, Facts.reading("U", 1));
    engine.appendEvents(first);

    assertThatThrownBy(() -> engine.appendEvents(again))
        .isInstanceOf(AggregateStreamCreationException.class);
  }

  @Test
  void commitsInTheOrderOfIndexes() throws Exception {
    var writers = 6;
    var rounds = 30;
    try (var threads = Executors.newFixedThreadPool(writers)) {
      var tasks =
          IntStream.range(0, writers)
              .<Callable<Void>>mapToObj(
                  writer ->
                      () -> {
                        for (var round = 0; round < rounds; round++) {
                          append(messages(1 + (writer * 31 + round * 17) % 250));
                        }
                        return null;
                      })
              .toList();
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    }

    var commits =
        jdbc.sql(
                """
                SELECT count(*) FROM (
                  SELECT txid, lag(txid) OVER (ORDER BY global_index) AS before FROM (
                    SELECT global_index, xmin::text::bigint AS txid FROM eventstore.domain_event
                  ) AS e) AS s
                WHERE before IS DISTINCT FROM txid
                """)
            .query(Integer.class)
            .single();
    assertThat(commits)
        .as("indexes of one append are never mixed with another's")
        .isEqualTo(writers * rounds);
  }

  @Test
  void aLaterAppendWaitsUntilAnEarlierOneIsCommitted() throws Exception {
    var appended = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var early =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        engine.appendEvents(messages(3));
                        appended.countDown();
                        await(commit);
                      }));
      await(appended);
      var old =
          new GenericEventMessage<>(
              new GenericEventMessage<>(Facts.reading("OLD", 1)),
              () -> Instant.parse("2013-01-01T00:00:00Z"));
      var late = threads.submit(() -> append(List.of(old)));
      waitsForTheAppendLock();

      assertThat(stored()).as("nothing behind an open gap is visible").isEmpty();
      commit.countDown();
      early.get();
      late.get();
    }
    assertThat(stored()).hasSize(4);
    assertThat(stored().getLast().getTimestamp()).isAfter(Instant.now().minusSeconds(60));
  }

  private static void waitsForTheAppendLock() {
    var waiting = 0;
    while (waiting == 0) {
      waiting =
          jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
              .query(Integer.class)
              .single();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(List<? extends EventMessage<?>> events) {
    transaction.executeWithoutResult(status -> engine.appendEvents(events));
  }

  private static List<GenericEventMessage<ReadingRecorded>> messages(int count) {
    return Facts.anyReadings(count).stream().map(GenericEventMessage::new).toList();
  }

  private static List<? extends TrackedEventMessage<?>> stored() {
    try (var events = engine.readEvents(null, false)) {
      return events.toList();
    }
  }
}
