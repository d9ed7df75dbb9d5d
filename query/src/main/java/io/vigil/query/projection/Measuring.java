package io.vigil.query.projection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Measures one model after the other: PostgreSQL lets nobody measure a table twice at a time, and
 * whoever waits for it would hold a connection that pages need.
 */
final class Measuring implements AutoCloseable {
  private static final long SECONDS_TO_END = 10;

  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Consumer<String> measure;

  /** Once the system ends nothing is begun any more: PostgreSQL measures by itself. */
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofVirtual().name("statistics").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  Measuring(Consumer<String> measure) {
    this.measure = measure;
  }

  /** What waits already will see all that is there by then. */
  void ask(String model) {
    if (waiting.add(model)) {
      worker.execute(() -> begin(model));
    }
  }

  private void begin(String model) {
    waiting.remove(model);
    measure.accept(model);
  }

  /** Ends what runs, and leaves out what waits. */
  @Override
  public void close() {
    worker.getQueue().clear();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        worker.shutdownNow();
      }
    } catch (InterruptedException e) {
      worker.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
