package io.vigil.monitor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.trial.Proposal;
import io.vigil.api.trial.StartTrial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialBookTest {
  private final MovingClock clock = new MovingClock();
  private final TrialBook book = new TrialBook(clock);

  @Test
  void aTrialThatIsOverIsKeptForAnHour() {
    book.add("a", over());

    clock.forward(Duration.ofMinutes(60));
    assertThat(book.find("a")).isPresent();
    clock.forward(Duration.ofSeconds(1));
    assertThat(book.find("a")).isEmpty();
  }

  @Test
  void aTrialThatIsNotOverIsKeptHoweverLongItTakes() {
    book.add("a", waiting());

    clock.forward(Duration.ofHours(2));

    assertThat(book.find("a")).isPresent();
  }

  @Test
  void noMoreAreTakenThanThereMayBe() {
    IntStream.range(0, TrialBook.MOST)
        .forEach(i -> assertThat(book.add("t" + i, waiting())).isTrue());

    assertThat(book.add("one too many", waiting())).isFalse();
  }

  @Test
  void theOldestThatIsOverMakesRoom() {
    book.add("oldest", over());
    clock.forward(Duration.ofMinutes(1));
    IntStream.range(1, TrialBook.MOST).forEach(i -> book.add("t" + i, over()));

    assertThat(book.add("next", waiting())).isTrue();
    assertThat(book.find("oldest")).isEmpty();
    assertThat(book.find("t1")).isPresent();
  }

  @Test
  void anIdIsTakenOnce() {
    assertThat(book.add("a", waiting())).isTrue();
    assertThat(book.add("a", waiting())).isFalse();
  }

  private TrialRun waiting() {
    var proposal = new Proposal(null, 2, null, null, null, null);
    var order = new StartTrial("any", "office", "ANY", List.of(), null, null, List.of(), proposal);
    return new TrialRun(order, List.of(), series -> List.of(), clock.instant());
  }

  private TrialRun over() {
    TrialRun run = waiting();
    run.run();
    return run;
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T00:00:00Z");

    void forward(Duration step) {
      now = now.plus(step);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
