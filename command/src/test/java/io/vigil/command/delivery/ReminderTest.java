package io.vigil.command.delivery;

import io.vigil.api.delivery.DeliveryCommand.RemindOfData;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReminderTest {
  private static final Instant NOW = Instant.parse("2026-11-04T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 4);
  private static final List<String> UNITS = List.of("P15", "P16");
  private static final List<String> WEEKS = List.of("2026-27/1-W09");

  private final AggregateTestFixture<Reminder> fixture = new AggregateTestFixture<>(Reminder.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void recordsWhoRemindedWhomOfWhat() {
    fixture.givenNoPriorActivity().when(remind(2)).expectEvents(reminded());
  }

  @Test
  void remindsOfAFeedOnceADay() {
    fixture.given(reminded()).when(remind(2)).expectException(Rejection.class).expectNoEvents();
  }

  @Test
  void remindsOfNothingThatIsThere() {
    fixture
        .givenNoPriorActivity()
        .when(remind(0))
        .expectException(Rejection.class)
        .expectNoEvents();
  }

  private static RemindOfData remind(long missing) {
    return new RemindOfData("MAJ-21", "D04", UNITS, WEEKS, missing, TODAY, "u-1");
  }

  private static DataReminded reminded() {
    return new DataReminded(
        remind(2).reminderId(), "MAJ-21", "D04", UNITS, WEEKS, 2, TODAY, "u-1", NOW);
  }
}
