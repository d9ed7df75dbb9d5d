package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import io.vigil.command.imports.ImportLog;
import io.vigil.command.reference.ReferenceWriter;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For an event store elsewhere, such as Axon Server: what is decided is written down as pending,
 * then appended, then confirmed. Whoever comes next settles what was left pending: events that are
 * in the store are confirmed, missing ones appended.
 */
public final class PendingFactStore implements FactStore {
  private final DataSource dataSource;
  private final TransactionManager transactions;
  private final EventStore events;
  private final AppendedEvents appended;
  private final NaturalKeys keys;
  private final PendingBatches pending;
  private final ImportProgress progress;
  private final ReferenceWriter reference;
  private final Turn turn = new Turn();

  public PendingFactStore(
      DataSource dataSource,
      TransactionManager transactions,
      EventStore events,
      Serializer eventSerializer,
      Serializer tokenSerializer,
      ImportLog imports,
      ReferenceWriter reference,
      Clock clock) {
    var jdbc = new JdbcTemplate(dataSource);
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.events = events;
    this.appended = new AppendedEvents(events);
    this.keys = new NaturalKeys(jdbc);
    this.pending = new PendingBatches(jdbc, eventSerializer, tokenSerializer, clock);
    this.progress = new ImportProgress(imports);
    this.reference = reference;
  }

  @Override
  public ImportCounts append(Supplier<FactBatch> decision) {
    try (var taken = turn.take();
        var lock = IntakeLock.take(dataSource)) {
      settle();
      PendingBatch decided = transactions.fetchInTransaction(() -> decide(decision.get()));
      if (!decided.facts().isEmpty()) {
        events.publish(decided.messages());
        transactions.executeInTransaction(() -> confirm(decided));
      }
      return decided.counts();
    }
  }

  @Override
  public void recover() {
    try (var taken = turn.take();
        var lock = IntakeLock.take(dataSource)) {
      settle();
    }
  }

  private PendingBatch decide(FactBatch batch) {
    var classifier = new Classifier(keys.lookUp(batch.rows()), batch.metaData());
    ImportCounts counts = progress.classify(batch, classifier);
    var decided =
        new PendingBatch(
            IdentifierFactory.getInstance().generateIdentifier(),
            batch.importId(),
            appended.head(),
            counts,
            batch.bytes(),
            classifier.stored());
    if (decided.facts().isEmpty()) {
      progress.confirm(batch.importId(), counts, batch.bytes(), List.of());
    } else {
      pending.write(decided);
    }
    return decided;
  }

  private void settle() {
    for (PendingBatch left : pending.all()) {
      Set<String> ids =
          left.messages().stream().map(EventMessage::getIdentifier).collect(Collectors.toSet());
      Set<String> present = appended.among(ids, left.token());
      List<EventMessage<?>> missing =
          left.messages().stream()
              .filter(event -> !present.contains(event.getIdentifier()))
              .<EventMessage<?>>map(event -> event)
              .toList();
      if (!missing.isEmpty()) {
        events.publish(missing);
      }
      transactions.executeInTransaction(() -> confirm(left));
    }
  }

  private void confirm(PendingBatch batch) {
    List<EventMessage<?>> messages = batch.messages();
    keys.remember(batch.facts());
    reference.apply(messages);
    progress.confirm(batch.importId(), batch.counts(), batch.bytes(), messages);
    pending.delete(batch.batchId());
  }
}
