package io.vigil.command.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.matter.MatterCommand.RecordMatter;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.meeting.Decision;
import io.vigil.api.meeting.MeetingCommand.CallMeeting;
import io.vigil.api.meeting.MeetingCommand.RecordMinutes;
import io.vigil.api.meeting.MeetingEvent.MeetingCalled;
import io.vigil.api.meeting.MeetingEvent.MinutesRecorded;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import io.vigil.command.matter.Matters;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A quality meeting: its agenda, and what was said and decided. */
@Aggregate
@NullUnmarked
class Meeting {
  @AggregateIdentifier private String id;
  private Instant heldAt;
  private boolean minuted;

  Meeting() {}

  @CommandHandler
  Meeting(CallMeeting command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    apply(
        new MeetingCalled(
            command.meetingId(),
            command.unit(),
            command.title(),
            command.heldAt(),
            command.agenda(),
            command.by(),
            command.at(),
            now,
            command.kind()));
  }

  @CommandHandler
  void handle(RecordMinutes command, Clock clock, Matters matters) throws Exception {
    Instant now = clock.instant();
    Moments.check(command.at(), heldAt, now);
    if (minuted) {
      throw Rejection.conflict(
          "meeting.minuted",
          "The minutes of '%s' are written; record what is new as a matter.",
          id);
    }
    for (Decision decision : command.decisions()) {
      if (!decision.dueAt().isAfter(command.at())) {
        throw Rejection.invalid(
            "meeting.due",
            "'due' of '%s' is %s, not after %s; give a later day.",
            decision.text(),
            decision.dueAt(),
            command.at());
      }
    }
    apply(
        new MinutesRecorded(
            id, command.minutes(), command.decisions(), command.by(), command.at(), now));
    for (Decision decision : command.decisions()) {
      matters.record(matter(decision, command));
    }
  }

  private RecordMatter matter(Decision decision, RecordMinutes command) {
    return new RecordMatter(
        decision.matterId(),
        MatterKind.DECISION,
        decision.unit(),
        null,
        id,
        decision.text(),
        MatterGrade.GENERAL,
        decision.dueAt(),
        command.by(),
        command.at());
  }

  @EventSourcingHandler
  void on(MeetingCalled event) {
    id = event.meetingId();
    heldAt = event.heldAt();
  }

  @EventSourcingHandler
  void on(MinutesRecorded event) {
    minuted = true;
  }
}
