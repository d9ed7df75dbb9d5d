package io.vigil.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.message.VigilEvent;
import io.vigil.testkit.PostgresExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole read side on a real event store: what is published is soon on the boards. */
public final class ReadSide implements BeforeAllCallback, AfterAllCallback {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final PostgresExtension postgres = PostgresExtension.migrated();
  private @Nullable AnnotationConfigApplicationContext context;

  @Override
  public void beforeAll(ExtensionContext test) {
    if (!PostgresExtension.hasTimescale()) {
      LoggerFactory.getLogger(ReadSide.class)
          .warn(
              "SKIPPED for TimescaleDB: {} runs on plain PostgreSQL; set VIGIL_TEST_TIMESCALE_URL",
              test.getDisplayName());
    }
    var started = new AnnotationConfigApplicationContext();
    started.registerBean(DataSource.class, postgres::dataSource);
    started.register(ReadSideConfiguration.class);
    context = started;
    started.refresh();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (context != null) {
      context.close();
    }
    postgres.afterAll(test);
  }

  public <T> T get(Class<T> type) {
    return Objects.requireNonNull(context).getBean(type);
  }

  public JdbcClient jdbc() {
    return get(JdbcClient.class);
  }

  /** Reads with the rights of a role that reads the boards, such as Grafana's. */
  public void asBoardReader(Runnable reading) {
    var transaction = new TransactionTemplate(get(PlatformTransactionManager.class));
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc().sql("CREATE ROLE board_reader_of_test").update();
          jdbc().sql("SELECT read_meta.grant_board('board_reader_of_test')").query(row -> {});
          jdbc().sql("SET LOCAL ROLE board_reader_of_test").update();
          reading.run();
        });
  }

  /** Publishes events and waits until every read table has seen them. */
  public void given(VigilEvent... events) {
    publish(List.of(events));
    await();
  }

  public void given(List<? extends VigilEvent> events) {
    publish(events);
    await();
  }

  private void publish(List<? extends VigilEvent> events) {
    List<EventMessage<?>> messages =
        events.stream().<EventMessage<?>>map(GenericEventMessage::asEventMessage).toList();
    get(EventStore.class).publish(messages);
  }

  public void await() {
    long head = get(EventStore.class).createHeadToken().position().orElse(-1);
    awaitThat(
        "read side is at %d".formatted(head),
        () -> processors().stream().noneMatch(processor -> isBehind(processor, head)));
  }

  /** For what happens beside the processors. */
  public void awaitThat(String what, BooleanSupplier happened) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!happened.getAsBoolean()) {
      assertThat(Instant.now()).as("%s in time", what).isBefore(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  public <R> R query(Object query, Class<R> result) {
    return get(QueryGateway.class).query(query, result).join();
  }

  private List<StreamingEventProcessor> processors() {
    var processing = get(EventProcessingConfiguration.class);
    return Arrays.stream(ReadSideConfiguration.GROUPS)
        .map(group -> processing.eventProcessor(group, StreamingEventProcessor.class))
        .map(processor -> processor.orElseThrow())
        .toList();
  }

  private static boolean isBehind(StreamingEventProcessor processor, long head) {
    var status = processor.processingStatus().values();
    return status.isEmpty()
        || status.stream().anyMatch(s -> s.getCurrentPosition().orElse(-1) < head);
  }
}
