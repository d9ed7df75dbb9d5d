package io.vigil.monitor.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Composes and sends, on every node: what one node holds the others pass by. It looks every while,
 * and at once where something was planned here.
 */
class Worker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final AfterSilence afterSilence;
  private final Reminders reminders;
  private final Composer composer;
  private final Sender sender;
  private final Clock clock;
  private final Duration every;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  Worker(
      AfterSilence afterSilence,
      Reminders reminders,
      Composer composer,
      Sender sender,
      Clock clock,
      Duration every) {
    this.afterSilence = afterSilence;
    this.reminders = reminders;
    this.composer = composer;
    this.sender = sender;
    this.clock = clock;
    this.every = every;
  }

  void wake() {
    wake.release();
  }

  /**
   * One round: what came meanwhile is composed before more is sent.
   *
   * @return whether there may be more to send
   */
  boolean work() {
    Instant now = clock.instant();
    afterSilence.tell(now);
    reminders.tell(now);
    composer.compose(now);
    return sender.send();
  }

  private void run() {
    boolean more = false;
    while (running) {
      try {
        if (!more && wake.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
        more = false;
        more = work();
      } catch (InterruptedException e) {
        running = false;
      } catch (RuntimeException e) {
        LOG.warn("alerts were not sent and come again", e);
      }
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("alerts").start(this::run);
  }

  /** A round that is on its way is finished, as far as channels answer in time. */
  @Override
  public synchronized void stop() {
    running = false;
    wake.release();
    Thread round = thread;
    thread = null;
    try {
      if (round != null) {
        round.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
