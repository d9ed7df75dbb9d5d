package io.vigil.command.selfcheck;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.check.Late;
import io.vigil.api.selfcheck.SelfCheckCommand.CallOffSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.CloseSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.FinishSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.NoteSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.PassSelfCheckTime;
import io.vigil.api.selfcheck.SelfCheckCommand.PlanSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.StartSelfCheck;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckCalledOff;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingClosed;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingNoted;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFindingOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckFinished;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckOverdue;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckPlanned;
import io.vigil.api.selfcheck.SelfCheckEvent.SelfCheckStarted;
import io.vigil.api.selfcheck.SelfCheckLimit;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.OpenFindings;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A unit checks itself in one area and period: planned, started, done, its findings put right. */
@Aggregate
@NullUnmarked
class SelfCheck {
  @AggregateIdentifier private String id;
  private SelfCheckPlanned plan;
  private SelfCheckState state;
  private final OpenFindings findings = new OpenFindings();

  SelfCheck() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PlanSelfCheck command, Clock clock) {
    if (id != null) {
      return;
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    Moments.dueAfterPlanned(command.dueAt(), command.at());
    apply(
        new SelfCheckPlanned(
            command.checkId(),
            command.level(),
            command.area(),
            command.areaName(),
            command.unit(),
            command.period(),
            command.checklist(),
            command.by(),
            command.at(),
            now,
            Due.of(SelfCheckLimit.FINISH, command.at(), command.dueAt())));
  }

  @CommandHandler
  void handle(StartSelfCheck command, Clock clock) {
    Instant now = begin(SelfCheckStep.START, command.at(), clock);
    apply(new SelfCheckStarted(id, command.by(), command.at(), now, next()));
  }

  @CommandHandler
  void handle(NoteSelfCheckFinding command, Clock clock, Deadlines deadlines) {
    Instant now = begin(SelfCheckStep.NOTE_FINDING, command.at(), clock);
    findings.requireNew(command.findingId());
    Due closing = deadlines.due(plan.unit(), SelfCheckLimit.CLOSE_FINDING, command.at());
    Due before = next();
    apply(
        new SelfCheckFindingNoted(
            id,
            command.findingId(),
            command.item(),
            command.text(),
            closing,
            command.by(),
            command.at(),
            now,
            before == null || closing.at().isBefore(before.at()) ? closing : before));
  }

  @CommandHandler
  void handle(FinishSelfCheck command, Clock clock) {
    Instant now = begin(SelfCheckStep.FINISH, command.at(), clock);
    apply(
        new SelfCheckFinished(
            id,
            command.items(),
            command.summary(),
            Late.isLate(command.at(), plan.due().at()),
            command.by(),
            command.at(),
            now,
            findings.next(null, null)));
  }

  @CommandHandler
  void handle(CloseSelfCheckFinding command, Clock clock) {
    Instant now = begin(SelfCheckStep.CLOSE_FINDING, command.at(), clock);
    Due due = findings.require(command.findingId());
    apply(
        new SelfCheckFindingClosed(
            id,
            command.findingId(),
            command.measure(),
            Late.isLate(command.at(), due.at()),
            command.by(),
            command.at(),
            now,
            findings.next(awaited(), command.findingId())));
  }

  @CommandHandler
  void handle(CallOffSelfCheck command, Clock clock) {
    Instant now = begin(SelfCheckStep.CALL_OFF, command.at(), clock);
    apply(new SelfCheckCalledOff(id, command.reason(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassSelfCheckTime command, Clock clock) {
    passTime(command.at(), clock.instant());
  }

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  private Instant begin(SelfCheckStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, plan.at(), now);
    passTime(at, now);
    SelfCheckStep.TABLE.require("Self-check '%s'".formatted(id), state, step);
    return now;
  }

  private void passTime(Instant at, Instant now) {
    if (state == SelfCheckState.CALLED_OFF) {
      return;
    }
    Due finish = awaited();
    if (finish != null && finish.isOverAt(at)) {
      apply(
          new SelfCheckOverdue(
              id,
              plan.level(),
              plan.area(),
              plan.areaName(),
              plan.unit(),
              plan.period(),
              By.clock(),
              finish.at(),
              now,
              findings.next(null, null)));
    }
    for (String finding : findings.overdueAt(at)) {
      apply(
          new SelfCheckFindingOverdue(
              id,
              finding,
              plan.unit(),
              By.clock(),
              findings.require(finding).at(),
              now,
              findings.next(awaited(), finding)));
    }
  }

  /** The check itself, while it is neither done nor overdue. */
  private Due awaited() {
    return state == SelfCheckState.PLANNED || state == SelfCheckState.IN_PROGRESS
        ? plan.due()
        : null;
  }

  private Due next() {
    return findings.next(awaited(), null);
  }

  @EventSourcingHandler
  void on(SelfCheckPlanned event) {
    id = event.checkId();
    plan = event;
    state = SelfCheckState.PLANNED;
  }

  @EventSourcingHandler
  void on(SelfCheckStarted event) {
    state = state == SelfCheckState.OVERDUE ? state : SelfCheckState.IN_PROGRESS;
  }

  @EventSourcingHandler
  void on(SelfCheckFindingNoted event) {
    findings.note(event.findingId(), event.closing());
  }

  @EventSourcingHandler
  void on(SelfCheckFinished event) {
    state = SelfCheckState.DONE;
  }

  @EventSourcingHandler
  void on(SelfCheckFindingClosed event) {
    findings.settle(event.findingId());
  }

  @EventSourcingHandler
  void on(SelfCheckCalledOff event) {
    state = SelfCheckState.CALLED_OFF;
  }

  @EventSourcingHandler
  void on(SelfCheckOverdue event) {
    state = SelfCheckState.OVERDUE;
  }

  @EventSourcingHandler
  void on(SelfCheckFindingOverdue event) {
    findings.markOverdue(event.findingId());
  }
}
