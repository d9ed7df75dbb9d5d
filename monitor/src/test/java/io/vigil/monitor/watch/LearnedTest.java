package io.vigil.monitor.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.reading.PeriodSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** History that is told in one go is dated as if it had been told as it went. */
class LearnedTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant TOLD = midnight("2026-11-20");
  private static final PeriodSpan BETWEEN = week("2024-12-30");
  private static final PeriodSpan AFTER = week("2026-05-04");

  private final Learned learned =
      new Learned(new Heard.OfDay(LocalDate.parse("2026-11-19"), ZONE, at(TOLD)));

  @Test
  void whatAPeriodShowsIsKnownWhenItIsOver() {
    given("2023-12-04", "2023-12-11");
    given("2025-05-19", "2025-05-26");

    assertThat(learned.at(AFTER)).isEqualTo(midnight("2026-05-11"));
  }

  @Test
  void whatHappensLaterDoesNotPutItOff() {
    given("2023-12-04", "2023-12-11");
    given("2025-05-19", "2025-05-26");

    assertThat(learned.at(BETWEEN)).isEqualTo(midnight("2025-01-06"));
  }

  @Test
  void whatIsLearnedLateOfACauseBeforeItDoes() {
    given("2023-12-04", "2025-02-01");

    assertThat(learned.at(BETWEEN)).isEqualTo(midnight("2025-02-01"));
    assertThat(learned.at(null)).isEqualTo(midnight("2025-02-01"));
  }

  @Test
  void nothingIsKnownAfterTheDayThatShowsIt() {
    given("2023-12-04", "2023-12-11");

    assertThat(learned.at(week("2026-11-16"))).isEqualTo(TOLD);
  }

  private void given(String monday, String known) {
    var cause =
        new KnownCause(
            new CommonPeriod.Kind("STU-17", true), week(monday), List.of("LL"), -1, "signal");
    learned.add(new CommonCauses.Changed(cause, at(midnight(known))));
  }

  private static PeriodSpan week(String monday) {
    LocalDate first = LocalDate.parse(monday);
    return new PeriodSpan(monday, first, first.plusDays(6));
  }

  private static Trigger at(Instant moment) {
    return new Trigger(7, "event", moment, false);
  }

  private static Instant midnight(String day) {
    return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
  }
}
