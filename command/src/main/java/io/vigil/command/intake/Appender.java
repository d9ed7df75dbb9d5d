package io.vigil.command.intake;

import io.vigil.api.imports.ImportCounts;
import io.vigil.command.fact.FactBatch;
import io.vigil.command.fact.FactStore;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Appends the batches of one import in order, on a thread of its own while the next rows are
 * checked. A single batch needs no thread. After a failure nothing more is appended.
 */
final class Appender implements AutoCloseable {
  private static final int AHEAD = 2;

  private final FactStore store;
  private final Queue<Future<ImportCounts>> underWay = new ArrayDeque<>();
  private @Nullable ExecutorService thread;
  private ImportCounts done = ImportCounts.NONE;
  private volatile boolean broken;

  Appender(FactStore store) {
    this.store = store;
  }

  void append(FactBatch batch) {
    if (thread == null) {
      thread =
          Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("intake").factory());
    }
    while (underWay.size() >= AHEAD) {
      await(underWay.remove());
    }
    underWay.add(thread.submit(() -> appendUnlessBroken(batch)));
  }

  ImportCounts appendLast(FactBatch batch) {
    awaitAll();
    done = done.plus(store.append(batch));
    return done;
  }

  /** Whether every batch so far is in the store. */
  boolean isIntact() {
    try {
      awaitAll();
    } catch (IllegalStateException e) {
      underWay.clear();
      broken = true;
    }
    return !broken;
  }

  private ImportCounts appendUnlessBroken(FactBatch batch) {
    if (broken) {
      throw new IllegalStateException("a batch before this one was not appended");
    }
    broken = true;
    ImportCounts counts = store.append(batch);
    broken = false;
    return counts;
  }

  private void awaitAll() {
    while (!underWay.isEmpty()) {
      await(underWay.remove());
    }
  }

  private void await(Future<ImportCounts> batch) {
    try {
      done = done.plus(batch.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rows were appended", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("rows could not be appended", e.getCause());
    }
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.close();
    }
  }
}
