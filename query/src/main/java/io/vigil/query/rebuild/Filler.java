package io.vigil.query.rebuild;

import io.vigil.api.message.VigilEvent;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the store from its beginning and writes one slot, a batch being read while one is written.
 */
final class Filler<E extends VigilEvent> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Filler.class);
  private static final int BATCH = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReadModel<E> model;
  private final Slot slot;
  private final DeadLetters deadLetters;
  private final TransactionTemplate transaction;
  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
  private List<StoredFact<E>> batch = new ArrayList<>();
  private long position = -1;
  private long events;
  private long leftOut;

  Filler(
      ReadModel<E> model,
      Slot slot,
      EventStore store,
      DeadLetters deadLetters,
      TransactionTemplate transaction) {
    this.model = model;
    this.slot = slot;
    this.deadLetters = deadLetters;
    this.transaction = transaction;
    this.stream = store.openStream(null);
  }

  long position() {
    return position;
  }

  Rebuilt result() {
    return new Rebuilt(events, leftOut, position);
  }

  /** Reads up to a position and writes full batches beside. */
  void readTo(long target) {
    while (position < target) {
      take(next(target));
      if (batch.size() >= BATCH) {
        List<StoredFact<E>> full = batch;
        batch = new ArrayList<>(BATCH);
        await();
        writing = CompletableFuture.runAsync(() -> writeAll(full, transaction), writer);
      }
    }
  }

  /** Writes what has been read so far. */
  void finish() {
    await();
    writeRest(transaction);
  }

  /** Reads up to a position and writes it in the transaction of the caller. */
  void readRestTo(long target, TransactionTemplate savepoint) {
    while (position < target) {
      take(next(target));
    }
    writeRest(savepoint);
  }

  private void writeRest(TransactionTemplate unit) {
    List<StoredFact<E>> rest = batch;
    batch = new ArrayList<>();
    writeAll(rest, unit);
  }

  private TrackedEventMessage<?> next(long target) {
    try {
      if (stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return stream.nextAvailable();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The rebuild was interrupted; the boards are as before", e);
    }
    throw new IllegalStateException(
        "The store ends at %d, but %s has seen %d".formatted(position, model.name(), target));
  }

  private void take(TrackedEventMessage<?> message) {
    if (model.handles(message.getPayloadType())) {
      read(message);
    }
    position = message.trackingToken().position().orElseThrow();
  }

  private void read(TrackedEventMessage<?> message) {
    try {
      batch.add(StoredFact.of(message));
    } catch (RuntimeException e) {
      leaveOut(message.getIdentifier(), e);
    }
  }

  private void writeAll(List<StoredFact<E>> facts, TransactionTemplate unit) {
    if (!facts.isEmpty() && !isWritten(facts, unit)) {
      facts.forEach(fact -> writeOne(fact, unit));
    }
  }

  private boolean isWritten(List<StoredFact<E>> facts, TransactionTemplate unit) {
    try {
      write(facts, unit);
      return true;
    } catch (RuntimeException e) {
      log.warn(
          "{} facts for {} are written one by one: {}", facts.size(), model.name(), e.getMessage());
      return false;
    }
  }

  private void writeOne(StoredFact<E> fact, TransactionTemplate unit) {
    try {
      write(List.of(fact), unit);
    } catch (RuntimeException e) {
      leaveOut(fact.eventId(), e);
    }
  }

  private void write(List<StoredFact<E>> facts, TransactionTemplate unit) {
    unit.executeWithoutResult(status -> model.write(facts, slot));
    events += facts.size();
  }

  /** What the live reader has put aside is put aside here too; nothing else is left out. */
  private void leaveOut(String eventId, RuntimeException reason) {
    if (!deadLetters.contain(eventId)) {
      throw new IllegalStateException(
          "Event %s cannot be written and is no dead letter of query.%s; the boards are as before"
              .formatted(eventId, model.name()),
          reason);
    }
    leftOut++;
  }

  private void await() {
    try {
      writing.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    stream.close();
    writer.shutdown();
  }
}
