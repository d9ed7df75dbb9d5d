package io.vigil.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MeasuringTest {
  private static final int SECONDS = 20;

  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final Semaphore ends = new Semaphore(0);

  @Test
  void whatWaitsCoversAllThatIsAskedForMeanwhileAndOneIsMeasuredAtATime() throws Exception {
    try (var measuring = new Measuring(this::measure)) {
      measuring.ask("readings");
      assertThat(begun.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("readings");

      List.of("readings", "incidents", "readings", "incidents").forEach(measuring::ask);
      assertThat(begun).isEmpty();

      ends.release(3);
      assertThat(begun.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("readings");
      assertThat(begun.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("incidents");
    }
    assertThat(begun).isEmpty();
  }

  @Test
  void atTheEndWhatRunsIsEndedAndWhatWaitsIsLeft() throws Exception {
    var measuring = new Measuring(this::measure);
    measuring.ask("readings");
    assertThat(begun.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo("readings");
    measuring.ask("incidents");
    Thread closing = Thread.ofVirtual().start(measuring::close);
    while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }

    ends.release(2);
    closing.join();
    measuring.ask("tallies");

    assertThat(begun).isEmpty();
    assertThat(ends.availablePermits()).isEqualTo(1);
  }

  private void measure(String model) {
    begun.add(model);
    ends.acquireUninterruptibly();
  }
}
