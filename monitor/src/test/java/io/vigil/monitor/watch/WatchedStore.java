package io.vigil.monitor.watch;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.api.delivery.DeliveryEvent;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.doubt.DoubtEvent;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.rollup.RollupEvent.RollupComputed;
import io.vigil.api.signal.SignalEvent;
import io.vigil.api.warning.WarningEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** An event store on PostgreSQL, warnings as aggregates, and the watch on a tracking processor. */
public final class WatchedStore implements AutoCloseable {
  private volatile FindGaps.@Nullable Result answer;
  private final List<FindGaps> asked = new CopyOnWriteArrayList<>();

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> TABLES =
      List.of(
          "watch.series",
          "watch.reading",
          "watch.rule",
          "watch.episode",
          "watch.collection",
          "watch.rollup",
          "watch.common_look",
          "watch.common_cause",
          "watch.doubt",
          "watch.occurrence",
          "DomainEventEntry",
          "SnapshotEventEntry",
          "TokenEntry");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

  /** How long a processor waits for an event before it looks whether it is to stop. */
  private static final long LOOK_MILLIS = 20;

  /** The shared cache hands out events one by one, which splits what was published in one go. */
  private static final boolean SHARES_A_CACHE = false;

  private static final Duration POLL = Duration.ofMillis(5);

  public final JdbcTemplate jdbc;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Transactions transactions;
  private final ConnectionProvider connections;
  private final Serializer serializer;
  private final EmbeddedEventStore events;
  private final SimpleCommandBus commands;
  private final DataSource dataSource;
  private final int batchSize;
  private final String group;
  private final @Nullable Listener listener;
  private TrackingEventProcessor processor;

  /** Makes what hears the events. */
  public interface Listener {
    Object on(JdbcTemplate jdbc, Dispatch dispatch);
  }

  public WatchedStore(DataSource dataSource, int batchSize) {
    this(dataSource, batchSize, Watch.GROUP, null);
  }

  /**
   * @param listener instead of the watch; {@code null} for the watch
   */
  public WatchedStore(
      DataSource dataSource, int batchSize, String group, @Nullable Listener listener) {
    this.group = group;
    this.listener = listener;
    this.dataSource = dataSource;
    this.batchSize = batchSize;
    jdbc = new JdbcTemplate(dataSource);
    transactions = new Transactions(new DataSourceTransactionManager(dataSource));
    connections = new TransactionAwareDataSourceProxy(dataSource)::getConnection;
    serializer = serializer();
    events = events();
    commands = commands();
    processor = processor();
  }

  /** What the read side says is missing from now on; {@code null} if it says nothing. */
  void answer(FindGaps.@Nullable Result told) {
    answer = told;
  }

  /** What the read side was asked. */
  List<FindGaps> asked() {
    return asked;
  }

  GapWatch gaps() {
    return new WatchConfiguration().gapWatch(jdbc, this::ask, ZONE, GapColours.DEFAULT);
  }

  private Optional<FindGaps.Result> ask(FindGaps question) {
    asked.add(question);
    return Optional.ofNullable(answer);
  }

  private static Serializer serializer() {
    var ours =
        BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("io.vigil.")
            .build();
    return Jackson3Serializer.builder()
        .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(ours))
        .build();
  }

  private EmbeddedEventStore events() {
    JdbcEventStorageEngine engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(connections)
            .transactionManager(transactions)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    tokens().createSchema(PostgresTokenTableFactory.INSTANCE);
    return EmbeddedEventStore.builder()
        .storageEngine(engine)
        .optimizeEventConsumption(SHARES_A_CACHE)
        .build();
  }

  private JdbcTokenStore tokens() {
    return JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer).build();
  }

  private SimpleCommandBus commands() {
    var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
    AggregateAnnotationCommandHandler.<TestWarning>builder()
        .aggregateType(TestWarning.class)
        .repository(
            EventSourcingRepository.builder(TestWarning.class)
                .eventStore(events)
                .cache(new WeakReferenceCache())
                .build())
        .build()
        .subscribe(bus);
    return bus;
  }

  private Object listener() {
    var configuration = new WatchConfiguration();
    Dispatch dispatch =
        configuration.watchDispatch(
            events, DefaultCommandGateway.builder().commandBus(commands).build());
    return listener != null
        ? listener.on(jdbc, dispatch)
        : new Watch(
            configuration.watchEvaluation(configuration.watchTables(jdbc), gaps(), ZONE),
            dispatch,
            configuration.watchMetrics(meters),
            ZONE);
  }

  private TrackingEventProcessor processor() {
    return TrackingEventProcessor.builder()
        .name(group)
        .eventHandlerInvoker(
            SimpleEventHandlerInvoker.builder()
                .eventHandlers(listener())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build())
        .messageSource(events)
        .tokenStore(tokens())
        .transactionManager(transactions)
        .trackingEventProcessorConfiguration(
            TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(batchSize)
                .andEventAvailabilityTimeout(LOOK_MILLIS, TimeUnit.MILLISECONDS))
        .build();
  }

  public void publish(VigilEvent... facts) {
    publish(List.of(facts));
  }

  public void publish(List<? extends VigilEvent> facts) {
    events.publish(facts.stream().map(GenericEventMessage::asEventMessage).toList());
  }

  public void start() {
    processor.start();
  }

  public History history() {
    return new WatchConfiguration()
        .watchHistory(
            new WatchConfiguration().watchTables(jdbc),
            new DataSourceTransactionManager(dataSource));
  }

  /** Every row of the watch, every event and every token, so that a change shows. */
  public List<String> everything() {
    return TABLES.stream()
        .flatMap(
            table ->
                jdbc
                    .queryForList(
                        "select t::text from %s t order by 1".formatted(table), String.class)
                    .stream())
        .toList();
  }

  /** Leaves nothing to the next test. */
  public void empty() {
    jdbc.execute("truncate %s restart identity".formatted(String.join(", ", TABLES)));
  }

  /** Waits until the watch has seen every event, its own included. */
  public void caughtUp() {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .atMost(LONG_ENOUGH)
        .until(() -> position(processor) >= head());
  }

  private static long position(TrackingEventProcessor processor) {
    return processor.processingStatus().values().stream()
        .flatMapToLong(status -> status.getCurrentPosition().stream())
        .max()
        .orElse(-1);
  }

  private long head() {
    TrackingToken head = events.createHeadToken();
    return head == null ? -1 : head.position().orElse(-1);
  }

  /** Stops the watch and starts another that remembers only what is stored. */
  public void restart() {
    processor.shutDown();
    processor = processor();
    processor.start();
  }

  public void stop() {
    processor.shutDown();
  }

  /** What the watch published and what the warnings said, in the order of the store. */
  List<Object> conclusions() {
    return stored().filter(event -> isConclusion(event)).toList();
  }

  private static boolean isConclusion(Object event) {
    return event instanceof SignalEvent
        || event instanceof WarningEvent
        || event instanceof DeliveryEvent
        || event instanceof DoubtEvent;
  }

  List<RollupComputed> rollups() {
    return stored()
        .filter(RollupComputed.class::isInstance)
        .map(RollupComputed.class::cast)
        .toList();
  }

  public List<WarningEvent> warnings() {
    return stored().filter(WarningEvent.class::isInstance).map(WarningEvent.class::cast).toList();
  }

  private Stream<Object> stored() {
    try (var stream = events.openStream(null)) {
      var payloads = new ArrayList<Object>();
      while (stream.hasNextAvailable()) {
        payloads.add(stream.nextAvailable().getPayload());
      }
      return payloads.stream();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    processor.shutDown();
    events.shutDown();
  }
}
