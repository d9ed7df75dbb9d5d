package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.reading.PeriodSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** History that is told in one go is dated as if it had been told as it went. */
class KnownMomentTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant TOLD = midnight("2026-11-20");
  private static final Heard.OfDay DAY =
      new Heard.OfDay(LocalDate.parse("2026-11-19"), ZONE, at(TOLD));
  private static final PeriodSpan WEEK =
      new PeriodSpan("2025-26/2-W10", LocalDate.parse("2026-05-04"), LocalDate.parse("2026-05-10"));

  @Test
  void whatAPeriodShowsIsKnownWhenItIsOver() {
    Trigger storm = at(midnight("2025-05-26"));

    assertThat(DAY.notBefore(storm, WEEK)).isEqualTo(midnight("2026-05-11"));
  }

  @Test
  void orWhenWhatExplainsItIsLearned() {
    Trigger late = at(midnight("2026-06-01"));

    assertThat(DAY.notBefore(late, WEEK)).isEqualTo(midnight("2026-06-01"));
  }

  @Test
  void butNeverAfterTheDayThatShowsIt() {
    var running =
        new PeriodSpan(
            "2026-27/1-W12", LocalDate.parse("2026-11-16"), LocalDate.parse("2026-11-22"));

    assertThat(DAY.notBefore(at(midnight("2026-05-01")), running)).isEqualTo(TOLD);
  }

  private static Trigger at(Instant moment) {
    return new Trigger(7, "event", moment, false);
  }

  private static Instant midnight(String day) {
    return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
  }
}
