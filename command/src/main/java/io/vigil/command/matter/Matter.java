package io.vigil.command.matter;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.matter.MatterCommand;
import io.vigil.api.matter.MatterCommand.AssignMatter;
import io.vigil.api.matter.MatterCommand.CloseMatter;
import io.vigil.api.matter.MatterCommand.PassMatterTime;
import io.vigil.api.matter.MatterCommand.RecordMatter;
import io.vigil.api.matter.MatterCommand.ReportMatterDone;
import io.vigil.api.matter.MatterCommand.SendMatterBack;
import io.vigil.api.matter.MatterCommand.WithdrawMatter;
import io.vigil.api.matter.MatterEvent.MatterAssigned;
import io.vigil.api.matter.MatterEvent.MatterClosed;
import io.vigil.api.matter.MatterEvent.MatterOverdue;
import io.vigil.api.matter.MatterEvent.MatterRecorded;
import io.vigil.api.matter.MatterEvent.MatterReportedDone;
import io.vigil.api.matter.MatterEvent.MatterSentBack;
import io.vigil.api.matter.MatterEvent.MatterWithdrawn;
import io.vigil.api.matter.MatterState;
import io.vigil.api.matter.MatterStep;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** What was found or decided, and is seen to until it is looked at and closed. */
@Aggregate
@NullUnmarked
class Matter {
  @AggregateIdentifier private String id;
  private Instant foundAt;
  private MatterState state;
  private Due due;

  Matter() {}

  @CommandHandler
  Matter(RecordMatter command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    apply(
        new MatterRecorded(
            command.matterId(),
            command.kind(),
            command.unit(),
            command.place(),
            command.source(),
            command.text(),
            command.grade(),
            command.by(),
            command.at(),
            now,
            command.dueAt() == null ? null : due(command.at(), command.dueAt())));
  }

  @CommandHandler
  void handle(AssignMatter command, Clock clock) {
    Instant now = begin(MatterStep.ASSIGN, command.at(), clock);
    apply(
        new MatterAssigned(
            id,
            command.unit(),
            command.note(),
            command.by(),
            command.at(),
            now,
            due(command.at(), command.dueAt())));
  }

  @CommandHandler
  void handle(ReportMatterDone command, Clock clock) {
    Instant now = begin(MatterStep.REPORT_DONE, command.at(), clock);
    boolean late = state == MatterState.OVERDUE;
    apply(
        new MatterReportedDone(id, command.measure(), late, command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(CloseMatter command, Clock clock) {
    Instant now = begin(MatterStep.CLOSE, command.at(), clock);
    apply(new MatterClosed(id, command.note(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(SendMatterBack command, Clock clock) {
    Instant now = begin(MatterStep.SEND_BACK, command.at(), clock);
    apply(
        new MatterSentBack(
            id,
            command.note(),
            command.by(),
            command.at(),
            now,
            due(command.at(), command.dueAt())));
  }

  @CommandHandler
  void handle(WithdrawMatter command, Clock clock) {
    Instant now = begin(MatterStep.WITHDRAW, command.at(), clock);
    apply(new MatterWithdrawn(id, command.reason(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassMatterTime command, Clock clock) {
    passTime(command.at(), clock.instant());
  }

  private static Due due(Instant from, Instant at) {
    if (!at.isAfter(from)) {
      throw Rejection.invalid(
          "due.after", "'due' is %s, not after %s; give a later day.", at, from);
    }
    return Due.of(MatterCommand.DONE, from, at);
  }

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  private Instant begin(MatterStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, foundAt, now);
    passTime(at, now);
    MatterStep.TABLE.require("Matter '%s'".formatted(id), state, step);
    return now;
  }

  private void passTime(Instant at, Instant now) {
    if (state == MatterState.ASSIGNED && due.isOverAt(at)) {
      apply(new MatterOverdue(id, By.clock(), due.at(), now, null));
    }
  }

  @EventSourcingHandler
  void on(MatterRecorded event) {
    id = event.matterId();
    foundAt = event.at();
    due = event.due();
    state = due == null ? MatterState.FOUND : MatterState.ASSIGNED;
  }

  @EventSourcingHandler
  void on(MatterAssigned event) {
    due = event.due();
    state = MatterState.ASSIGNED;
  }

  @EventSourcingHandler
  void on(MatterReportedDone event) {
    state = MatterState.DONE;
  }

  @EventSourcingHandler
  void on(MatterClosed event) {
    state = MatterState.CLOSED;
  }

  @EventSourcingHandler
  void on(MatterSentBack event) {
    due = event.due();
    state = MatterState.ASSIGNED;
  }

  @EventSourcingHandler
  void on(MatterWithdrawn event) {
    state = MatterState.WITHDRAWN;
  }

  @EventSourcingHandler
  void on(MatterOverdue event) {
    state = MatterState.OVERDUE;
  }
}
