package io.vigil.query;

import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.GenericDeadLetterTableFactory;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/** Axon on PostgreSQL as the application has it, as far as the read side meets it. */
@Configuration
@ComponentScan("io.vigil.query")
class ReadSideConfiguration {

  /** How long a processor waits for an event before it looks whether it is to stop. */
  private static final long LOOK_MILLIS = 20;

  static final String[] GROUPS = {
    "query.reference",
    "query.reading",
    "query.tally",
    "query.warning",
    "query.response",
    "query.signal",
    "query.imports",
    "query.delivery",
    "query.doubt",
    "query.attachment",
    "query.report",
    "query.check",
    "query.diagnosis",
    "query.incident",
    "query.finding",
    "query.complaint",
    "query.alert",
    "query.register"
  };

  @Bean
  ZoneId zone() {
    return ReadSide.ZONE;
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource source) {
    return new JdbcTemplate(source);
  }

  @Bean
  JdbcClient jdbcClient(JdbcTemplate jdbc) {
    return JdbcClient.create(jdbc);
  }

  @Bean
  PlatformTransactionManager platformTransactionManager(DataSource source) {
    return new DataSourceTransactionManager(source);
  }

  @Bean
  TransactionManager transactionManager(PlatformTransactionManager platform) {
    return () -> {
      TransactionStatus status = platform.getTransaction(null);
      return new Transaction() {
        @Override
        public void commit() {
          platform.commit(status);
        }

        @Override
        public void rollback() {
          if (!status.isCompleted()) {
            platform.rollback(status);
          }
        }
      };
    };
  }

  @Bean
  ConnectionProvider connections(DataSource source) {
    return new TransactionAwareDataSourceProxy(source)::getConnection;
  }

  @Bean
  Serializer serializer() {
    return Jackson3Serializer.builder().build();
  }

  @Bean
  EventStore eventStore(
      Serializer serializer, ConnectionProvider connections, TransactionManager transactions) {
    var engine =
        JdbcEventStorageEngine.builder()
            .snapshotSerializer(serializer)
            .eventSerializer(serializer)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .batchSize(1000)
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      EventStore eventStore,
      TransactionManager transactions,
      ConnectionProvider connections,
      Serializer serializer,
      ApplicationContext context) {
    var tokens =
        JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer).build();
    transactions.executeInTransaction(
        () -> {
          tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
          deadLetters("any", serializer, connections, transactions).createSchema(new ByteaTable());
        });
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore(c -> eventStore)
            .configureSerializer(c -> serializer)
            .configureTransactionManager(c -> transactions);
    configurer
        .eventProcessing()
        .registerTokenStore(c -> tokens)
        .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
        .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
        .registerDeadLetterQueueProvider(
            group -> c -> deadLetters(group, serializer, connections, transactions))
        .usingTrackingEventProcessors()
        .registerTrackingEventProcessorConfiguration(
            c ->
                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                    .andBatchSize(5000)
                    .andEventAvailabilityTimeout(LOOK_MILLIS, TimeUnit.MILLISECONDS)
                    .andInitialTrackingToken(StreamableMessageSource::createTailToken));
    register(configurer, context);
    return configurer.buildConfiguration();
  }

  private static void register(Configurer configurer, ApplicationContext context) {
    for (Object projection : context.getBeansWithAnnotation(ProcessingGroup.class).values()) {
      configurer.eventProcessing().registerEventHandler(c -> projection);
    }
    for (String name : context.getBeanNamesForAnnotation(Component.class)) {
      if (name.endsWith("Queries")) {
        configurer.registerQueryHandler(c -> context.getBean(name));
      }
    }
  }

  private static JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters(
      String group,
      Serializer serializer,
      ConnectionProvider connections,
      TransactionManager transactions) {
    return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup(group)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .genericSerializer(serializer)
        .eventSerializer(serializer)
        .build();
  }

  @Bean
  EventProcessingConfiguration processing(org.axonframework.config.Configuration axon) {
    return axon.eventProcessingConfiguration();
  }

  @Bean
  QueryGateway queryGateway(org.axonframework.config.Configuration axon) {
    return axon.queryGateway();
  }

  /** PostgreSQL has no type BLOB. */
  private static final class ByteaTable extends GenericDeadLetterTableFactory {

    @Override
    protected String serializedDataType() {
      return "BYTEA";
    }
  }
}
