package io.vigil.app.axon.eventstore;

import io.vigil.app.axon.personal.PersonalSubjects;
import io.vigil.app.axon.processing.Claims;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

  private static final int READ_BATCH = 2_000;
  private static final Duration LONGEST_APPEND = Duration.ofSeconds(10);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  @Bean
  PersistenceExceptionResolver uniqueViolations() {
    return new UniqueViolations();
  }

  /** A bean of this kind wins over Axon Server's store, so it must not exist beside one. */
  @Bean
  @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
  EventStorageEngine eventStorageEngine(
      Serializer snapshotSerializer,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      PersistenceExceptionResolver exceptions,
      ConnectionProvider connections,
      TransactionManager transactions,
      org.axonframework.config.Configuration configuration,
      PersonalSubjects subjects) {
    var rows = new EventRows(subjects::ensureKeys);
    return JdbcEventStorageEngine.builder()
        .schema(Schemas.events())
        .snapshotSerializer(snapshotSerializer)
        .eventSerializer(eventSerializer)
        .upcasterChain(configuration.upcasterChain())
        .snapshotFilter(configuration.snapshotFilter())
        .persistenceExceptionResolver(exceptions)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .batchSize(READ_BATCH)
        .gapTimeout((int) LONGEST_APPEND.toMillis())
        // no event is ever deleted from within a stream: a short batch is the last one
        .finalAggregateBatchPredicate(batch -> batch.size() < READ_BATCH)
        .appendEvents(new BulkAppend(rows, exceptions, Clock.systemUTC()))
        .build();
  }

  /**
   * What another node or a transaction without a unit of work has committed announces itself not.
   */
  @Bean
  @Qualifier("eventStore")
  @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
  EmbeddedEventStore eventBus(
      EventStorageEngine engine, org.axonframework.config.Configuration configuration) {
    return new IndexedEventStore(
        EmbeddedEventStore.builder()
            .storageEngine(engine)
            .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
            .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
            .fetchDelay(LOOK_EVERY.toMillis()));
  }

  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections, Serializer serializer, Environment environment) {
    return JdbcTokenStore.builder()
        .schema(Schemas.tokens())
        .connectionProvider(connections)
        .serializer(serializer)
        .claimTimeout(Claims.TIMEOUT)
        .nodeId(nodeId(environment))
        .build();
  }

  @Bean
  DeadLetterSchema deadLetterSchema() {
    return Schemas.deadLetters();
  }

  /**
   * The embedded database is locked by one JVM at a time. Under one name for all of them the tokens
   * of a killed one are taken over at once instead of after the claim timeout.
   */
  private static String nodeId(Environment environment) {
    return StringUtils.hasText(environment.getProperty("spring.datasource.url"))
        ? ManagementFactory.getRuntimeMXBean().getName()
        : "embedded";
  }
}
