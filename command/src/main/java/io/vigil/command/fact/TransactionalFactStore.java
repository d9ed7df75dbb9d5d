package io.vigil.command.fact;

import io.vigil.api.imports.ImportCounts;
import io.vigil.command.imports.ImportLog;
import io.vigil.command.reference.ReferenceWriter;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For an event store in the same database: lookup, append, keys and progress are one transaction.
 */
public final class TransactionalFactStore implements FactStore {
  private final TransactionManager transactions;
  private final EventBus events;
  private final NaturalKeys keys;
  private final JdbcTemplate jdbc;
  private final ImportProgress progress;
  private final ReferenceWriter reference;
  private final Turn turn = new Turn();

  public TransactionalFactStore(
      TransactionManager transactions,
      EventBus events,
      JdbcTemplate jdbc,
      ImportLog imports,
      ReferenceWriter reference) {
    this.transactions = transactions;
    this.events = events;
    this.keys = new NaturalKeys(jdbc);
    this.jdbc = jdbc;
    this.progress = new ImportProgress(imports);
    this.reference = reference;
  }

  @Override
  public ImportCounts append(Supplier<FactBatch> decision) {
    try (var taken = turn.take()) {
      return appendInUnitOfWork(decision);
    }
  }

  private ImportCounts appendInUnitOfWork(Supplier<FactBatch> decision) {
    DefaultUnitOfWork<EventMessage<?>> unit = DefaultUnitOfWork.startAndGet(null);
    unit.attachTransaction(transactions);
    ResultMessage<ImportCounts> result =
        unit.executeWithResult(() -> appendInTransaction(decision));
    if (result.isExceptional()) {
      throw Unchecked.of(result.exceptionResult());
    }
    return result.getPayload();
  }

  /** Nothing can be left open: what was not committed is gone. */
  @Override
  public void recover() {}

  private ImportCounts appendInTransaction(Supplier<FactBatch> decision) {
    IntakeLock.takeForTransaction(jdbc);
    FactBatch batch = decision.get();
    var classifier = new Classifier(keys.lookUp(batch.rows()), batch.metaData());
    ImportCounts counts = progress.classify(batch, classifier);
    List<EventMessage<?>> messages = classifier.messages();
    if (!messages.isEmpty()) {
      events.publish(messages);
      keys.remember(classifier.stored());
      reference.apply(messages);
    }
    progress.confirm(batch.importId(), counts, batch.bytes(), messages);
    return counts;
  }
}
