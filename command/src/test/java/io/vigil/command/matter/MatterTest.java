package io.vigil.command.matter;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.matter.MatterCommand;
import io.vigil.api.matter.MatterCommand.AssignMatter;
import io.vigil.api.matter.MatterCommand.CloseMatter;
import io.vigil.api.matter.MatterCommand.PassMatterTime;
import io.vigil.api.matter.MatterCommand.RecordMatter;
import io.vigil.api.matter.MatterCommand.ReportMatterDone;
import io.vigil.api.matter.MatterCommand.SendMatterBack;
import io.vigil.api.matter.MatterEvent.MatterAssigned;
import io.vigil.api.matter.MatterEvent.MatterClosed;
import io.vigil.api.matter.MatterEvent.MatterOverdue;
import io.vigil.api.matter.MatterEvent.MatterRecorded;
import io.vigil.api.matter.MatterEvent.MatterReportedDone;
import io.vigil.api.matter.MatterEvent.MatterSentBack;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A blocked escape route, found on 2 November, to be cleared by the 9th. */
class MatterTest {
  private static final Instant FOUND = Instant.parse("2026-11-02T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-09T15:59:59Z");
  private static final Instant DONE = Instant.parse("2026-11-12T01:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-30T15:59:59Z");
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");

  private final AggregateTestFixture<Matter> fixture = new AggregateTestFixture<>(Matter.class);

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Due due(Instant from, Instant at) {
    return Due.of(MatterCommand.DONE, from, at);
  }

  private static RecordMatter record(@Nullable Instant dueAt) {
    return new RecordMatter(
        "m-1",
        MatterKind.HAZARD,
        "O12",
        "3号实训楼",
        null,
        "疏散通道堵塞",
        MatterGrade.SERIOUS,
        dueAt,
        BY,
        FOUND);
  }

  private static MatterRecorded recorded(Instant recordedAt, @Nullable Due due) {
    return new MatterRecorded(
        "m-1",
        MatterKind.HAZARD,
        "O12",
        "3号实训楼",
        null,
        "疏散通道堵塞",
        MatterGrade.SERIOUS,
        BY,
        FOUND,
        recordedAt,
        due);
  }

  private static MatterOverdue overdue() {
    return new MatterOverdue("m-1", By.clock(), DUE, NOW, null);
  }

  private static MatterReportedDone reported(boolean late) {
    return new MatterReportedDone("m-1", "已清理", late, BY, DONE, NOW, null);
  }

  @Test
  void isRecordedWithADayOrWaitsForOne() {
    fixture.givenNoPriorActivity().when(record(DUE)).expectEvents(recorded(NOW, due(FOUND, DUE)));
    fixture.givenNoPriorActivity().when(record(null)).expectEvents(recorded(NOW, null));
    fixture.givenNoPriorActivity().when(record(FOUND)).expectException(Rejection.class);
  }

  @Test
  void nobodyReportsWhatIsAssignedToNobody() {
    fixture
        .given(recorded(FOUND, null))
        .when(new ReportMatterDone("m-1", "已清理", BY, DONE))
        .expectException(StepRefused.class);
    fixture
        .given(recorded(FOUND, null))
        .when(new AssignMatter("m-1", "O13", LATER, "保卫处牵头", BY, DONE))
        .expectEvents(new MatterAssigned("m-1", "O13", "保卫处牵头", BY, DONE, NOW, due(DONE, LATER)));
  }

  @Test
  void whatIsDoneAfterItsDayIsLate() {
    fixture
        .given(recorded(FOUND, due(FOUND, DUE)))
        .when(new ReportMatterDone("m-1", "已清理", BY, DONE))
        .expectEvents(overdue(), reported(true));
  }

  @Test
  void becomesOverdueOnce() {
    fixture
        .given(recorded(FOUND, due(FOUND, DUE)))
        .when(new PassMatterTime("m-1", DUE))
        .expectNoEvents();
    fixture
        .given(recorded(FOUND, due(FOUND, DUE)), overdue())
        .when(new PassMatterTime("m-1", NOW))
        .expectNoEvents();
  }

  @Test
  void whatWasDoneIsLookedAtAndClosedOrSentBack() {
    fixture
        .given(recorded(FOUND, due(FOUND, DUE)), reported(false))
        .when(new CloseMatter("m-1", "现场复查", BY, NOW))
        .expectEvents(new MatterClosed("m-1", "现场复查", BY, NOW, NOW, null));
    fixture
        .given(recorded(FOUND, due(FOUND, DUE)), reported(false))
        .when(new SendMatterBack("m-1", "仍有杂物", LATER, BY, NOW))
        .expectEvents(new MatterSentBack("m-1", "仍有杂物", BY, NOW, NOW, due(NOW, LATER)));
    fixture
        .given(recorded(FOUND, due(FOUND, LATER)))
        .when(new CloseMatter("m-1", "现场复查", BY, NOW))
        .expectException(StepRefused.class);
  }
}
