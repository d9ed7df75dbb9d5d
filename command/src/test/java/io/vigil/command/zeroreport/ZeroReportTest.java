package io.vigil.command.zeroreport;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.zeroreport.ZeroReportCommand.FileZeroReport;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportCorrected;
import io.vigil.api.zeroreport.ZeroReportEvent.ZeroReportFiled;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZeroReportTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  /** The first hour of 31 October in China. */
  private static final Instant LAST_DAY = Instant.parse("2026-10-30T16:00:00Z");

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final By CLERK = By.of("u-1", "DEPARTMENT", "page");
  private static final String ID = FileZeroReport.id("D02", OCTOBER);

  private final AggregateTestFixture<ZeroReport> fixture =
      new AggregateTestFixture<>(ZeroReport.class);

  @BeforeEach
  void aClockInChina() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void saysThatNothingHappened() {
    fixture.givenNoPriorActivity().when(file(true, null, NOW)).expectEvents(filed(NOW));
  }

  @Test
  void isTakenFromTheLastDayOfTheMonthOn() {
    fixture.givenNoPriorActivity().when(file(true, null, LAST_DAY)).expectEvents(filed(LAST_DAY));
    fixture
        .givenNoPriorActivity()
        .when(file(true, null, LAST_DAY.minusSeconds(1)))
        .expectException(Rejection.class);
  }

  @Test
  void saysWhatHappened() {
    fixture.givenNoPriorActivity().when(file(false, " ", NOW)).expectException(Rejection.class);
    fixture
        .givenNoPriorActivity()
        .when(file(false, "一起一般事故", NOW))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void theSameAgainChangesNothing() {
    fixture.given(filed(NOW)).when(file(true, null, NOW)).expectNoEvents();
  }

  @Test
  void somethingElseIsACorrection() {
    fixture
        .given(filed(LAST_DAY))
        .when(file(false, "一起一般事故", NOW))
        .expectEvents(
            new ZeroReportCorrected(ID, "D02", "2026-10", false, "一起一般事故", CLERK, NOW, NOW));
  }

  private static FileZeroReport file(boolean nothing, @Nullable String note, Instant at) {
    return new FileZeroReport(ID, "D02", OCTOBER, nothing, note, CLERK, at);
  }

  private static ZeroReportFiled filed(Instant at) {
    return new ZeroReportFiled(ID, "D02", "2026-10", true, null, CLERK, at, NOW);
  }
}
