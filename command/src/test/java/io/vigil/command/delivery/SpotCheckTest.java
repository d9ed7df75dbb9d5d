package io.vigil.command.delivery;

import io.vigil.api.delivery.CheckedReading;
import io.vigil.api.delivery.DeliveryCommand.RecordSpotCheck;
import io.vigil.api.delivery.DeliveryEvent.SpotCheckRecorded;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpotCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final LocalDate FROM = LocalDate.of(2025, 9, 1);
  private static final LocalDate TO = LocalDate.of(2026, 1, 18);
  private static final List<CheckedReading> ROWS =
      List.of(
          compared("P15", true),
          compared("P16", false),
          compared("P17", true),
          compared("P18", true));

  private final AggregateTestFixture<SpotCheck> fixture =
      new AggregateTestFixture<>(SpotCheck.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void tellsTheShareOfRowsThatWereWrong() {
    fixture.givenNoPriorActivity().when(check(ROWS)).expectEvents(checked(0.25));
  }

  @Test
  void recordsASampleOnce() {
    fixture
        .given(checked(0.25))
        .when(check(ROWS))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  @Test
  void needsARow() {
    fixture
        .givenNoPriorActivity()
        .when(check(List.of()))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  private static CheckedReading compared(String unit, boolean correct) {
    return new CheckedReading(unit, "2025-26/1-W09", 98.0, 49.0, 50.0, correct, null);
  }

  private static RecordSpotCheck check(List<CheckedReading> rows) {
    return new RecordSpotCheck("MAJ-21", "D04", FROM, TO, 1, rows, "u-1");
  }

  private static SpotCheckRecorded checked(double errorRate) {
    return new SpotCheckRecorded(
        check(ROWS).spotCheckId(), "MAJ-21", "D04", FROM, TO, 1, ROWS, errorRate, "u-1", NOW);
  }
}
