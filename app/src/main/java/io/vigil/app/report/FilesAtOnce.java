package io.vigil.app.report;

import io.vigil.api.message.Rejection;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How many files of reports are made beside each other: each takes much memory and time. */
@Component
class FilesAtOnce {
  static final int MOST = 2;

  private static final int WAITING = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Semaphore places = new Semaphore(MOST, true);
  private final Duration patience;

  @Autowired
  FilesAtOnce() {
    this(PATIENCE);
  }

  FilesAtOnce(Duration patience) {
    this.patience = patience;
  }

  /** For somebody who does not wait for an answer. */
  <R> R make(Supplier<R> making) {
    places.acquireUninterruptibly();
    return made(making);
  }

  /**
   * For somebody who waits.
   *
   * @throws Rejection if others take too long
   */
  void makeNow(Runnable making) {
    int waiting = places.getQueueLength();
    if (waiting >= WAITING || !isFreeInTime()) {
      throw Rejection.conflict(
          "report.busy",
          "%d files wait to be made already; try again in some minutes.",
          MOST + waiting);
    }
    made(
        () -> {
          making.run();
          return true;
        });
  }

  private boolean isFreeInTime() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <R> R made(Supplier<R> making) {
    try {
      return making.get();
    } finally {
      places.release();
    }
  }
}
