package io.vigil.command.zeroreport;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.zeroreport.ZeroReportCommand;
import io.vigil.api.zeroreport.ZeroReportCommand.SetZeroReportDuty;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportDutySet;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZeroReportDutyTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "api");
  private static final YearMonth FIRST = YearMonth.of(2023, 9);
  private static final YearMonth LAST = YearMonth.of(2026, 7);
  private static final String ID = SetZeroReportDuty.id("D02");
  private static final List<Integer> TEN = ZeroReportCommand.USUAL_MONTHS;

  private final AggregateTestFixture<ZeroReportDuty> fixture =
      new AggregateTestFixture<>(ZeroReportDuty.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void aUnitOwesTenReportsAYear() {
    fixture.givenNoPriorActivity().when(owes(TEN, FIRST)).expectEvents(set());
  }

  @Test
  void theSameAgainChangesNothing() {
    fixture.given(set()).when(owes(TEN, FIRST)).expectNoEvents();
  }

  @Test
  void somethingElseReplacesIt() {
    fixture.given(set()).when(owes(List.of(9), FIRST)).expectSuccessfulHandlerExecution();
  }

  @Test
  void refusesMonthsThatThereAreNotAndAnEndBeforeItsBeginning() {
    fixture.givenNoPriorActivity().when(owes(List.of(13), FIRST)).expectException(Rejection.class);
    fixture.givenNoPriorActivity().when(owes(List.of(), FIRST)).expectException(Rejection.class);
    fixture
        .givenNoPriorActivity()
        .when(owes(TEN, LAST.plusMonths(1)))
        .expectException(Rejection.class);
  }

  private static SetZeroReportDuty owes(List<Integer> months, YearMonth first) {
    return new SetZeroReportDuty(
        ID, "D02", first, LAST, months, ZeroReportCommand.USUAL_DUE, OFFICE, NOW);
  }

  private static ZeroReportDutySet set() {
    return new ZeroReportDutySet(ID, "D02", "2023-09", "2026-07", TEN, "5.", OFFICE, NOW, NOW);
  }
}
