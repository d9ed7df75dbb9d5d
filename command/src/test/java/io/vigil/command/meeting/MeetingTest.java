package io.vigil.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.matter.MatterCommand.RecordMatter;
import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.meeting.Decision;
import io.vigil.api.meeting.MeetingCommand.CallMeeting;
import io.vigil.api.meeting.MeetingCommand.RecordMinutes;
import io.vigil.api.meeting.MeetingEvent.MeetingCalled;
import io.vigil.api.meeting.MeetingEvent.MinutesRecorded;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.message.Rejection;
import io.vigil.command.matter.Matters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingTest {
  private static final Instant HELD = Instant.parse("2026-11-19T06:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-30T15:59:59Z");
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final By BY = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final List<AgendaItem> AGENDA =
      List.of(new AgendaItem("旅游管理 到课率复发", "/warnings/w-1"));

  private final AggregateTestFixture<Meeting> fixture = new AggregateTestFixture<>(Meeting.class);

  private final List<RecordMatter> recorded = new ArrayList<>();
  private boolean isFull;

  @BeforeEach
  void aClock() {
    fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    fixture.registerInjectableResource((Matters) this::record);
  }

  private void record(RecordMatter matter) {
    if (isFull) {
      throw new IllegalStateException("the store is full");
    }
    recorded.add(matter);
  }

  private static MeetingCalled called(Instant recordedAt) {
    return new MeetingCalled(
        "g-1", "LL", "11 月例会", HELD, AGENDA, BY, HELD, recordedAt, MeetingKind.SAFETY);
  }

  private static RecordMinutes minutes(Instant due) {
    return new RecordMinutes(
        "g-1", "逐项研究", List.of(new Decision("m-1", "调整排课", "D06", due)), BY, NOW);
  }

  private static MinutesRecorded written() {
    return new MinutesRecorded(
        "g-1", "逐项研究", List.of(new Decision("m-1", "调整排课", "D06", DUE)), BY, NOW, NOW);
  }

  @Test
  void isCalledWithAnAgendaAndItsMinutesAreWrittenOnce() {
    fixture
        .givenNoPriorActivity()
        .when(new CallMeeting("g-1", "LL", "11 月例会", HELD, AGENDA, MeetingKind.SAFETY, BY, HELD))
        .expectEvents(called(NOW));
    fixture.given(called(HELD)).when(minutes(DUE)).expectEvents(written());
    fixture.given(called(HELD), written()).when(minutes(DUE)).expectException(Rejection.class);
  }

  @Test
  void whatIsDecidedIsRecordedAsAMatterOfWhoeverSeesToIt() {
    fixture.given(called(HELD)).when(minutes(DUE)).expectSuccessfulHandlerExecution();

    assertThat(recorded)
        .singleElement()
        .satisfies(
            matter -> {
              assertThat(matter.matterId()).isEqualTo("m-1");
              assertThat(matter.unit()).isEqualTo("D06");
              assertThat(matter.source()).isEqualTo("g-1");
              assertThat(matter.dueAt()).isEqualTo(DUE);
            });
  }

  @Test
  void noMinutesAreWrittenWhoseDecisionsAreLostAndTheyAreWrittenWhenItIsTriedAgain() {
    isFull = true;
    fixture
        .given(called(HELD))
        .when(minutes(DUE))
        .expectException(IllegalStateException.class)
        .expectNoEvents();

    isFull = false;
    fixture.given(called(HELD)).when(minutes(DUE)).expectEvents(written());
  }

  @Test
  void aDecisionIsDueLater() {
    fixture.given(called(HELD)).when(minutes(HELD)).expectException(Rejection.class);
  }
}
