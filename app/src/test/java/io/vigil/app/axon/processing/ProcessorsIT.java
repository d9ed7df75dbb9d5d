package io.vigil.app.axon.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.vigil.app.axon.Facts;
import io.vigil.app.axon.StackApplication;
import io.vigil.app.axon.processing.ProcessorStatus.State;
import io.vigil.testkit.PostgresExtension;
import java.time.Instant;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProcessorsIT {

  private static final String DIRECT = "query.warning";
  private static final String ELSEWHERE = "query.tally";

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @RegisterExtension
  static final PostgresExtension distributedPostgres = PostgresExtension.migrated();

  static ConfigurableApplicationContext context;
  static Processors processors;

  @BeforeAll
  static void start() {
    JdbcClient.create(postgres.dataSource()).sql(Tables.DDL).update();
    context =
        StackApplication.start(
            postgres, new Class<?>[] {Tables.Direct.class, Tables.Watched.class});
    processors = context.getBean(Processors.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void everyGroupTracksTheEmbeddedStoreInAnOrderOfOurs() {
    var processing = context.getBean(EventProcessingConfiguration.class);

    assertThat(processing.eventProcessors().values())
        .hasSize(2)
        .allMatch(TrackingEventProcessor.class::isInstance);
    assertThat(processing.sequencingPolicy(DIRECT)).isInstanceOf(SubjectOrder.class);
    assertThat(processing.listenerInvocationErrorHandler(ProcessingGroups.WATCH))
        .isInstanceOf(PropagatingErrorHandler.class);
    assertThat(processing.deadLetterQueue(DIRECT)).isPresent();
    assertThat(processing.deadLetterQueue(ProcessingGroups.WATCH)).isEmpty();
  }

  @Test
  void everyGroupIsPooledOnAxonServer() {
    try (var distributed =
        StackApplication.start(
            distributedPostgres,
            new Class<?>[] {Tables.Direct.class, Tables.Watched.class},
            "axon.axonserver.enabled=true",
            "axon.axonserver.servers=localhost:1",
            "spring.main.lazy-initialization=true")) {
      var processing = distributed.getBean(EventProcessingConfiguration.class);

      assertThat(processing.eventProcessors().values())
          .hasSize(2)
          .allMatch(PooledStreamingEventProcessor.class::isInstance);
    }
  }

  @Test
  void anIdleProcessorHasNoLag() {
    publishAndWait(7);

    assertThat(processors.list())
        .extracting(ProcessorStatus::name)
        .containsExactly("monitor.watch", DIRECT);
    assertThat(processors.find(DIRECT))
        .get()
        .satisfies(
            status -> {
              assertThat(status.lag()).isZero();
              assertThat(status.position()).isEqualTo(head());
              assertThat(status.state()).isEqualTo(State.RUNNING);
            });
    assertThat(gauge("vigil.processor.caughtup", DIRECT)).isEqualTo(1);
  }

  @Test
  void aStoppedProcessorFallsBehind() {
    publishAndWait(3);
    processor().shutDown();
    context.getBean(EventGateway.class).publish(Facts.anyReadings(5));

    assertThat(processors.find(DIRECT))
        .get()
        .satisfies(
            status -> {
              assertThat(status.lag()).isEqualTo(5);
              assertThat(status.state()).isEqualTo(State.STOPPED);
            });

    processor().start();
    await().until(processors::areCaughtUp);
  }

  @Test
  void aProcessorOfAnotherProcessIsShownByWhatItStored() {
    publishAndWait(2);
    claimElsewhere("elsewhere", Instant.now());

    // more often than there are connections
    IntStream.range(0, 40).forEach(look -> processors.list());
    var shown = processors.find(ELSEWHERE);
    forgetElsewhere();

    assertThat(shown).contains(new ProcessorStatus(ELSEWHERE, head(), 0, State.STANDBY, 0));
    assertThat(processors.find(ELSEWHERE)).isEmpty();
  }

  @Test
  void aProcessorThatNobodyHoldsIsStopped() {
    publishAndWait(2);

    claimElsewhere("killed", Instant.now().minus(Claims.TIMEOUT).minusSeconds(1));
    assertThat(state(ELSEWHERE)).isEqualTo(State.STOPPED);
    assertThat(processors.areCaughtUp()).isFalse();
    assertThat(health().health().getStatus()).isEqualTo(Status.DOWN);
    await().until(() -> gauge("vigil.processor.stopped", ELSEWHERE) == 1);

    forgetElsewhere();
    claimElsewhere(null, Instant.now());
    assertThat(state(ELSEWHERE)).isEqualTo(State.STOPPED);

    forgetElsewhere();
    assertThat(health().health().getStatus()).isEqualTo(Status.UP);
  }

  private static void claimElsewhere(@Nullable String owner, Instant at) {
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO eventstore.token_entry
              (processor_name, segment, token, token_type, time_stamp, owner)
            SELECT :elsewhere, segment, token, token_type, :at, :owner
            FROM eventstore.token_entry WHERE processor_name = :direct
            """)
        .param("elsewhere", ELSEWHERE)
        .param("at", at.toString())
        .param("owner", owner)
        .param("direct", DIRECT)
        .update();
  }

  private static void forgetElsewhere() {
    context
        .getBean(JdbcClient.class)
        .sql("DELETE FROM eventstore.token_entry WHERE processor_name = ?")
        .param(ELSEWHERE)
        .update();
  }

  @Test
  void healthAndMetricsTellOfAFailingProcessor() {
    var jdbc = context.getBean(JdbcClient.class);
    jdbc.sql("INSERT INTO test.full_disk DEFAULT VALUES").update();
    context.getBean(EventGateway.class).publish(Facts.anyReadings(1));

    await().until(() -> state("monitor.watch") == State.ERROR);
    assertThat(health().health().getStatus()).isEqualTo(Status.DOWN);

    jdbc.sql("TRUNCATE test.full_disk").update();
    await().until(processors::areCaughtUp);
    assertThat(health().health().getStatus()).isEqualTo(Status.UP);
  }

  private static void publishAndWait(int events) {
    context.getBean(EventGateway.class).publish(Facts.anyReadings(events));
    await().until(processors::areCaughtUp);
  }

  private static State state(String name) {
    return processors.find(name).orElseThrow().state();
  }

  private static HealthIndicator health() {
    return context.getBean("processorsHealthIndicator", HealthIndicator.class);
  }

  private static double gauge(String name, String processor) {
    return context
        .getBean(MeterRegistry.class)
        .get(name)
        .tag("processor", processor)
        .gauge()
        .value();
  }

  private static long head() {
    return context
        .getBean(JdbcClient.class)
        .sql("SELECT max(global_index) FROM eventstore.domain_event")
        .query(Long.class)
        .single();
  }

  private static EventProcessor processor() {
    return context.getBean(EventProcessingConfiguration.class).eventProcessor(DIRECT).orElseThrow();
  }
}
