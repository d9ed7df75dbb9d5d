package io.vigil.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.imports.ImportKind;
import io.vigil.command.StoreFixture;
import io.vigil.command.intake.IntakeScenario;
import io.vigil.command.intake.SystemMetaData;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarIT extends IntakeScenario {
  private static final Map<String, String> META_DATA = SystemMetaData.of("start");

  @Test
  void entersStatutoryHolidaysAndMovedWorkingDaysOnce() {
    college();

    fixture.holidays().enter(META_DATA);
    fixture.holidays().enter(META_DATA);

    assertThat(fixture.eventsOf(DayDeclared.class))
        .extracting(DayDeclared::date)
        .doesNotHaveDuplicates()
        .contains(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 10));
    var calendar = fixture.references.current().calendar("LL");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
  }

  @Test
  void leavesWhatACollegeDeclaredItself() {
    college();
    csv(ImportKind.CALENDAR, "date,worked,name\n2026-10-01,yes,值班\n");

    fixture.holidays().enter(META_DATA);

    assertThat(fixture.references.current().calendar("LL").isWorkingDay(LocalDate.of(2026, 10, 1)))
        .isTrue();
  }

  @Test
  void endsYesterdayFirstAndThenEveryDayOnce() {
    days(CLOCK).endDays(META_DATA);
    days(CLOCK).endDays(META_DATA);
    days(Clock.offset(CLOCK, Duration.ofDays(2))).endDays(META_DATA);

    assertThat(fixture.eventsOf(DayEnded.class))
        .extracting(DayEnded::date)
        .containsExactly(
            LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));
  }

  private DayEnding days(Clock clock) {
    return new DayEnding(fixture.store, fixture.jdbc, clock, StoreFixture.ZONE);
  }
}
