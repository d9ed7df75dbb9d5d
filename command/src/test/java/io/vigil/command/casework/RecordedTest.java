package io.vigil.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Recorded;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedTest {
  private static final Instant DUE = Instant.parse("2026-11-10T15:59:59Z");
  private static final Step OVERDUE = new Step(DUE, DUE.plusSeconds(60), "clock");

  private record Step(Instant at, Instant recordedAt, String channel) implements Recorded {
    @Override
    public boolean ofClock() {
      return By.isClock(channel);
    }
  }

  @Test
  void whoActedInTimeAndWroteItDownLaterWasNotLate() {
    var step = new Step(DUE.minusSeconds(3600), DUE.plusSeconds(86_400), "page");

    assertThat(Recorded.isAnsweredInTime(OVERDUE, List.of(OVERDUE, step))).isTrue();
  }

  @Test
  void whatWasDoneAfterwardsOrRecordedBeforeAnswersNothing() {
    var late = new Step(DUE.plusSeconds(3600), DUE.plusSeconds(86_400), "page");
    var before = new Step(DUE.minusSeconds(3600), DUE.minusSeconds(3600), "page");

    assertThat(Recorded.isAnsweredInTime(OVERDUE, List.of(before, OVERDUE, late))).isFalse();
  }

  @Test
  void onlyWhatTheClockToldCanBeAnswered() {
    var step = new Step(DUE.minusSeconds(3600), DUE.plusSeconds(86_400), "page");

    assertThat(Recorded.isAnsweredInTime(step, List.of(step))).isFalse();
  }
}
