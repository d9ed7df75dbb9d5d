package io.vigil.query.projection;

import io.vigil.api.message.VigilEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Collects the facts of a unit of work and writes them in one go when it is about to commit.
 *
 * <p>A write that fails then takes the whole batch with it and nothing tells which event is to
 * blame. So the positions up to the end of a failed batch are remembered: when they come again,
 * each event is written by its handler, in a savepoint, and the one that fails can become a dead
 * letter without touching the others.
 */
public final class BatchWriter<E extends VigilEvent> {

  private static final Logger log = LoggerFactory.getLogger(BatchWriter.class);
  private static final long NONE = -1;

  private final ReadModel<E> model;
  private final Slots slots;
  private final TransactionTemplate savepoint;
  private final String bufferKey;
  private volatile long suspectUntil = NONE;

  BatchWriter(ReadModel<E> model, Slots slots, TransactionTemplate savepoint) {
    this.model = model;
    this.slots = slots;
    this.savepoint = savepoint;
    this.bufferKey = BatchWriter.class.getName() + "/" + model.name();
  }

  /** Takes the event that is being handled. */
  public void add(EventMessage<?> message) {
    StoredFact<E> fact = StoredFact.of(message);
    UnitOfWork<?> root = CurrentUnitOfWork.get().root();
    if (isAlone(root) || fact.position() <= suspectUntil) {
      savepoint.executeWithoutResult(status -> write(List.of(fact)));
    } else {
      buffer(root).add(fact);
    }
  }

  private static boolean isAlone(UnitOfWork<?> root) {
    return !(root instanceof BatchingUnitOfWork<?> batch)
        || (batch.isFirstMessage() && batch.isLastMessage());
  }

  private List<StoredFact<E>> buffer(UnitOfWork<?> root) {
    return root.getOrComputeResource(
        bufferKey,
        key -> {
          List<StoredFact<E>> facts = new ArrayList<>();
          root.onPrepareCommit(unit -> flush(facts));
          return facts;
        });
  }

  private void flush(List<StoredFact<E>> facts) {
    try {
      write(facts);
    } catch (RuntimeException e) {
      suspectUntil = facts.getLast().position();
      log.warn(
          "{} facts for {} up to position {} could not be written together; they come again one by"
              + " one",
          facts.size(),
          model.name(),
          suspectUntil);
      throw e;
    }
  }

  private void write(List<StoredFact<E>> facts) {
    model.write(facts, slots.claim(model.name(), facts.getLast().position()));
  }
}
