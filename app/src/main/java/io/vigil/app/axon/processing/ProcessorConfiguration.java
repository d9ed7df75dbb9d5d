package io.vigil.app.axon.processing;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

  private static final int BATCH = 5_000;
  private static final int POOLED_BATCH = 1_000;
  private static final int POOLED_SEGMENTS = 4;

  @Bean
  HandlerEnhancerDefinition savepointPerEvent(
      ObjectProvider<PlatformTransactionManager> transactions) {
    return new SavepointPerEvent(transactions);
  }

  @Bean
  ConfigurerModule processorModule(@Value("${axon.axonserver.enabled}") boolean axonServer) {
    return configurer -> {
      var processing = configurer.eventProcessing();
      noSilentErrors(processing);
      order(processing);
      if (axonServer) {
        pooled(processing);
      } else {
        tracking(processing);
      }
    };
  }

  private static void noSilentErrors(EventProcessingConfigurer processing) {
    processing
        .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
        .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
        .registerDefaultDeadLetterPolicy(c -> new DeadLetterPolicy())
        .registerDefaultHandlerInterceptor(
            (c, name) -> ProcessingGroups.isReadSide(name) ? new RepeatFailedBatches() : null);
    ProcessingGroups.READ_SIDE_GROUPS.forEach(
        group ->
            processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                group, (c, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache()));
  }

  private static void order(EventProcessingConfigurer processing) {
    processing
        .registerDefaultSequencingPolicy(c -> new SubjectOrder())
        .registerSequencingPolicy(ProcessingGroups.WATCH, c -> event -> ProcessingGroups.WATCH)
        .registerSequencingPolicy(
            ProcessingGroups.OCCURRENCE, c -> event -> ProcessingGroups.OCCURRENCE)
        .registerSequencingPolicy(ProcessingGroups.ALERT, c -> event -> ProcessingGroups.ALERT);
  }

  /** The embedded store wakes tracking processors at once; pooled ones look every half second. */
  private static void tracking(EventProcessingConfigurer processing) {
    var settings =
        TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
            .andBatchSize(BATCH)
            .andInitialTrackingToken(StreamableMessageSource::createTailToken);
    processing
        .usingTrackingEventProcessors()
        .registerTrackingEventProcessorConfiguration(c -> settings);
  }

  private static void pooled(EventProcessingConfigurer processing) {
    processing
        .usingPooledStreamingEventProcessors()
        .registerPooledStreamingEventProcessorConfiguration(
            (c, builder) ->
                builder
                    .batchSize(POOLED_BATCH)
                    .initialSegmentCount(POOLED_SEGMENTS)
                    // from the first event on, without asking a server that may not be up yet
                    .initialToken(source -> null));
    ProcessingGroups.IN_ORDER_OF_THE_STORE.forEach(
        group ->
            processing.registerPooledStreamingEventProcessorConfiguration(
                group, (c, builder) -> builder.initialSegmentCount(1)));
  }

  /** Replaces Axon's, which looks for a property per group. */
  @Bean
  DeadLetterQueueProviderConfigurerModule deadLetterQueues(
      ConnectionProvider connections,
      TransactionManager transactions,
      DeadLetterSchema schema,
      Serializer serializer,
      @Qualifier("eventSerializer") Serializer eventSerializer) {
    return new DeadLetterQueueProviderConfigurerModule(
        new EventProcessorProperties(), ProcessorConfiguration::withoutProperties) {
      @Override
      public void configureModule(Configurer configurer) {
        configurer
            .eventProcessing()
            .registerDeadLetterQueueProvider(
                group -> ProcessingGroups.isReadSide(group) ? c -> queue(group) : null);
      }

      private SequencedDeadLetterQueue<EventMessage<?>> queue(String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
            .processingGroup(group)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .schema(schema)
            .genericSerializer(serializer)
            .eventSerializer(eventSerializer)
            .build();
      }
    };
  }

  private static <T> T withoutProperties(String group) {
    throw new IllegalStateException("No property makes a dead-letter queue for " + group);
  }
}
