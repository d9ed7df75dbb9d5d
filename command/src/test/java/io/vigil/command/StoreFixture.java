package io.vigil.command;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigil.command.calendar.StatutoryHolidays;
import io.vigil.command.controlpoint.BaseQuantities;
import io.vigil.command.fact.FactStore;
import io.vigil.command.fact.TransactionalFactStore;
import io.vigil.command.imports.ImportLog;
import io.vigil.command.imports.Imports;
import io.vigil.command.imports.MarkedFiles;
import io.vigil.command.intake.Intake;
import io.vigil.command.intake.SystemMetaData;
import io.vigil.command.reading.Horizon;
import io.vigil.command.reference.ReferenceWriter;
import io.vigil.command.reference.References;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The write side on a database, with an event store of its own. */
public final class StoreFixture {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataSource dataSource;
  public final JdbcTemplate jdbc;
  public final TransactionManager transactions;
  public final Jackson3Serializer serializer = Jackson3Serializer.builder().build();
  public final JdbcEventStorageEngine engine;
  public final EmbeddedEventStore events;
  public final ImportLog log;
  public final References references;
  public final ReferenceWriter writer;
  public final Clock clock;
  public final FactStore store;

  /** With the tables of an event store. */
  public StoreFixture(DataSource dataSource, Clock clock) {
    this(dataSource, clock, true);
  }

  /** On tables that are there already. */
  public static StoreFixture on(DataSource dataSource, Clock clock) {
    return new StoreFixture(dataSource, clock, false);
  }

  private StoreFixture(DataSource dataSource, Clock clock, boolean create) {
    this.dataSource = dataSource;
    this.clock = clock;
    jdbc = new JdbcTemplate(dataSource);
    transactions = new SpringTransactionManager(new JdbcTransactionManager(dataSource));
    engine = engine(new SpringDataSourceConnectionProvider(dataSource), transactions);
    if (create) {
      engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }
    events = EmbeddedEventStore.builder().storageEngine(engine).build();
    log = new ImportLog(jdbc);
    references = new References(jdbc, JSON);
    writer = new ReferenceWriter(jdbc, JSON);
    store = new TransactionalFactStore(transactions, events, jdbc, log, writer);
  }

  private JdbcEventStorageEngine engine(
      ConnectionProvider connections, TransactionManager manager) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(manager)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .build();
  }

  /** An event store that takes no part in the transactions of others. */
  public EventStore remoteEvents() {
    return EmbeddedEventStore.builder()
        .storageEngine(engine(dataSource::getConnection, NoTransactionManager.INSTANCE))
        .build();
  }

  /** As it is right after a start. */
  public StoreFixture started() {
    new BaseQuantities(store, references, clock).define(SystemMetaData.of("start"));
    return this;
  }

  public Intake intake(Path folder) {
    return intake(folder, store);
  }

  public Intake intake(Path folder, FactStore appending) {
    return new Intake(
        appending,
        references,
        log,
        new MarkedFiles(folder, clock),
        new Horizon(30, ZONE),
        clock,
        new SimpleMeterRegistry(),
        null);
  }

  public Imports imports(Path folder) {
    return new Imports(jdbc, log, new MarkedFiles(folder, clock), clock);
  }

  public StatutoryHolidays holidays() {
    return new StatutoryHolidays(store, references, clock);
  }

  /** What was ever appended of one kind, in order. */
  public <T> List<T> eventsOf(Class<T> type) {
    return engine
        .readEvents((TrackingToken) null, false)
        .map(EventMessage::getPayload)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
