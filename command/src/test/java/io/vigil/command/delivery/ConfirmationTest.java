package io.vigil.command.delivery;

import io.vigil.api.doubt.ConfirmReadings;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
  private static final Instant NOW = Instant.parse("2026-10-15T01:20:00Z");
  private static final List<SettledReading> ROWS =
      List.of(new SettledReading("P10-2501", "2026-10-14", LocalDate.of(2026, 10, 14), 5));

  private final AggregateTestFixture<Confirmation> fixture =
      new AggregateTestFixture<>(Confirmation.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void recordsWhoSaidThatWhichReadingsAreRight() {
    fixture.givenNoPriorActivity().when(confirm(ROWS)).expectEvents(confirmed());
  }

  @Test
  void confirmsADoubtOnce() {
    fixture
        .given(confirmed())
        .when(confirm(ROWS))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  @Test
  void confirmsNothingThatIsNotInDoubt() {
    fixture
        .givenNoPriorActivity()
        .when(confirm(List.of()))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  private static ConfirmReadings confirm(List<SettledReading> rows) {
    return new ConfirmReadings("doubt", "STU-17", rows, "全班外出", "u-1");
  }

  private static DataConfirmed confirmed() {
    return new DataConfirmed("confirmation|doubt", "doubt", "STU-17", ROWS, "全班外出", "u-1", NOW);
  }
}
