package io.vigil.command.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.check.Late;
import io.vigil.api.inspection.InspectionCommand.CallOffInspection;
import io.vigil.api.inspection.InspectionCommand.CarryOutInspection;
import io.vigil.api.inspection.InspectionCommand.NoteInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.PassInspectionTime;
import io.vigil.api.inspection.InspectionCommand.PlanInspection;
import io.vigil.api.inspection.InspectionCommand.RecheckInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.RecordInspection;
import io.vigil.api.inspection.InspectionEvent.InspectionCalledOff;
import io.vigil.api.inspection.InspectionEvent.InspectionCarriedOut;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingNoted;
import io.vigil.api.inspection.InspectionEvent.InspectionFindingRechecked;
import io.vigil.api.inspection.InspectionEvent.InspectionOverdue;
import io.vigil.api.inspection.InspectionEvent.InspectionPlanned;
import io.vigil.api.inspection.InspectionEvent.InspectionRecheckOverdue;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionLimit;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.message.Rejection;
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

/**
 * A teaching check: planned or not, made, its findings looked at again until they are put right.
 */
@Aggregate
@NullUnmarked
class Inspection {
  @AggregateIdentifier private String id;
  private InspectionKind kind;
  private String unit;
  private String term;
  private Instant openedAt;
  private Due planned;
  private InspectionState state;
  private final OpenFindings findings = new OpenFindings();

  Inspection() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PlanInspection command, Clock clock) {
    if (id != null) {
      return;
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    Moments.dueAfterPlanned(command.dueAt(), command.at());
    apply(
        new InspectionPlanned(
            command.inspectionId(),
            command.kind(),
            command.unit(),
            command.term(),
            command.opensAt(),
            command.by(),
            command.at(),
            now,
            Due.of(InspectionLimit.CARRY_OUT, command.at(), command.dueAt())));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordInspection command, Clock clock) {
    if (id != null) {
      throw Rejection.conflict("inspection.again", "This check was recorded before.");
    }
    Instant now = clock.instant();
    Moments.check(command.at(), null, now);
    Plausible.check(command.kind(), command.observed());
    apply(
        new InspectionCarriedOut(
            command.inspectionId(),
            command.kind(),
            command.unit(),
            command.observed(),
            false,
            command.by(),
            command.at(),
            now,
            null));
  }

  @CommandHandler
  void handle(CarryOutInspection command, Clock clock) {
    Instant now = begin(InspectionStep.CARRY_OUT, command.at(), clock);
    Plausible.check(kind, command.observed());
    apply(
        new InspectionCarriedOut(
            id,
            kind,
            unit,
            command.observed(),
            Late.isLate(command.at(), planned.at()),
            command.by(),
            command.at(),
            now,
            null));
  }

  @CommandHandler
  void handle(NoteInspectionFinding command, Clock clock, Deadlines deadlines) {
    Instant now = begin(InspectionStep.NOTE_FINDING, command.at(), clock);
    findings.requireNew(command.findingId());
    Due recheck = deadlines.due(unit, InspectionLimit.RECHECK, command.at());
    apply(
        new InspectionFindingNoted(
            id,
            command.findingId(),
            command.text(),
            command.linked(),
            recheck,
            command.by(),
            command.at(),
            now,
            findings.next(recheck, null)));
  }

  @CommandHandler
  void handle(RecheckInspectionFinding command, Clock clock, Deadlines deadlines) {
    Instant now = begin(InspectionStep.RECHECK, command.at(), clock);
    findings.require(command.findingId());
    Due again =
        command.putRight() ? null : deadlines.due(unit, InspectionLimit.RECHECK, command.at());
    apply(
        new InspectionFindingRechecked(
            id,
            command.findingId(),
            command.putRight(),
            command.note(),
            again,
            command.by(),
            command.at(),
            now,
            findings.next(again, command.findingId())));
  }

  @CommandHandler
  void handle(CallOffInspection command, Clock clock) {
    Instant now = begin(InspectionStep.CALL_OFF, command.at(), clock);
    apply(new InspectionCalledOff(id, command.reason(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassInspectionTime command, Clock clock) {
    passTime(command.at(), clock.instant());
  }

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  private Instant begin(InspectionStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, openedAt, now);
    passTime(at, now);
    InspectionStep.TABLE.require("Inspection '%s'".formatted(id), state, step);
    return now;
  }

  private void passTime(Instant at, Instant now) {
    if (state == InspectionState.PLANNED && planned.isOverAt(at)) {
      apply(new InspectionOverdue(id, kind, unit, term, By.clock(), planned.at(), now, null));
    }
    for (String finding : findings.overdueAt(at)) {
      apply(
          new InspectionRecheckOverdue(
              id,
              finding,
              unit,
              By.clock(),
              findings.require(finding).at(),
              now,
              findings.next(null, finding)));
    }
  }

  @EventSourcingHandler
  void on(InspectionPlanned event) {
    id = event.inspectionId();
    kind = event.kind();
    unit = event.unit();
    term = event.term();
    openedAt = event.at();
    planned = event.due();
    state = InspectionState.PLANNED;
  }

  @EventSourcingHandler
  void on(InspectionCarriedOut event) {
    if (id == null) {
      id = event.inspectionId();
      kind = event.kind();
      unit = event.unit();
      openedAt = event.at();
    }
    state = InspectionState.DONE;
  }

  @EventSourcingHandler
  void on(InspectionFindingNoted event) {
    findings.note(event.findingId(), event.recheck());
  }

  @EventSourcingHandler
  void on(InspectionFindingRechecked event) {
    if (event.putRight()) {
      findings.settle(event.findingId());
    } else {
      findings.note(event.findingId(), event.recheck());
    }
  }

  @EventSourcingHandler
  void on(InspectionCalledOff event) {
    state = InspectionState.CALLED_OFF;
  }

  @EventSourcingHandler
  void on(InspectionOverdue event) {
    state = InspectionState.OVERDUE;
  }

  @EventSourcingHandler
  void on(InspectionRecheckOverdue event) {
    findings.markOverdue(event.findingId());
  }
}
