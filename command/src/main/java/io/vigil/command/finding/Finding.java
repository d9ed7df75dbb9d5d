package io.vigil.command.finding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.finding.FindingCommand;
import io.vigil.api.finding.FindingCommand.AnswerFinding;
import io.vigil.api.finding.FindingCommand.ConvertFinding;
import io.vigil.api.finding.FindingCommand.DismissFinding;
import io.vigil.api.finding.FindingCommand.HandOverFinding;
import io.vigil.api.finding.FindingCommand.NoteFinding;
import io.vigil.api.finding.FindingCommand.PassFindingTime;
import io.vigil.api.finding.FindingCommand.RecheckFinding;
import io.vigil.api.finding.FindingCommand.SettleFinding;
import io.vigil.api.finding.FindingEvent;
import io.vigil.api.finding.FindingEvent.FindingAnswered;
import io.vigil.api.finding.FindingEvent.FindingConverted;
import io.vigil.api.finding.FindingEvent.FindingDismissed;
import io.vigil.api.finding.FindingEvent.FindingHandedOver;
import io.vigil.api.finding.FindingEvent.FindingNoted;
import io.vigil.api.finding.FindingEvent.FindingRechecked;
import io.vigil.api.finding.FindingEvent.FindingSettled;
import io.vigil.api.finding.FindingEvent.FindingStepOverdue;
import io.vigil.api.finding.FindingLimit;
import io.vigil.api.finding.FindingReceipt;
import io.vigil.api.finding.FindingState;
import io.vigil.api.finding.FindingStep;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.Places;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** What somebody found in a check. */
@Aggregate
@NullUnmarked
class Finding {
  @AggregateIdentifier private String id;
  private String unit;
  private String subject;
  private Instant notedAt;
  private FindingState state;
  private Due due;
  private boolean told;

  Finding() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  FindingReceipt handle(NoteFinding command, Places places, Deadlines deadlines, Clock clock) {
    if (id != null) {
      throw Rejection.conflict("finding.again", "Finding '%s' was noted before.", id);
    }
    Moments.notInTheFuture("at", command.at(), clock.instant());
    checkCounts(command.present(), command.expected());
    apply(
        new FindingNoted(
            command.findingId(),
            command.kind(),
            command.unit(),
            places.path(command.unit()),
            command.place(),
            "finding|" + command.findingId(),
            command.text(),
            command.present(),
            command.expected(),
            command.by(),
            command.at(),
            clock.instant(),
            deadlines.due(command.unit(), FindingLimit.SORT, command.at())));
    return receipt();
  }

  private static void checkCounts(Integer present, Integer expected) {
    if (present != null && present < 0 || expected != null && expected < 0) {
      throw Rejection.invalid("finding.counts", "'present' and 'expected' are numbers from 0.");
    }
    if (present != null && expected != null && present > expected) {
      throw Rejection.invalid(
          "finding.present",
          "'present' is %d, more than the %d that were expected.",
          present,
          expected);
    }
  }

  @CommandHandler
  FindingReceipt handle(SettleFinding c, Deadlines deadlines, Clock clock) {
    prepare(c, clock);
    Due next = c.recheck() ? deadlines.due(unit, FindingLimit.RECHECK, c.at()) : null;
    apply(
        new FindingSettled(
            id, c.measure(), c.recheck(), c.by(), c.at(), clock.instant(), next, subject));
    return receipt();
  }

  @CommandHandler
  FindingReceipt handle(HandOverFinding c, Deadlines deadlines, Clock clock) {
    prepare(c, clock);
    Due next = deadlines.due(unit, FindingLimit.ANSWER, c.at());
    apply(new FindingHandedOver(id, c.note(), c.by(), c.at(), clock.instant(), next, subject));
    return receipt();
  }

  @CommandHandler
  FindingReceipt handle(AnswerFinding c, Deadlines deadlines, Clock clock) {
    prepare(c, clock);
    Due next = deadlines.due(unit, FindingLimit.RECHECK, c.at());
    apply(new FindingAnswered(id, c.measure(), c.by(), c.at(), clock.instant(), next, subject));
    return receipt();
  }

  @CommandHandler
  FindingReceipt handle(RecheckFinding c, Deadlines deadlines, Clock clock) {
    prepare(c, clock);
    Due next = c.inOrder() ? null : deadlines.due(unit, FindingLimit.ANSWER, c.at());
    apply(
        new FindingRechecked(
            id, c.inOrder(), c.note(), c.by(), c.at(), clock.instant(), next, subject));
    return receipt();
  }

  @CommandHandler
  FindingReceipt handle(ConvertFinding c, Clock clock) {
    prepare(c, clock);
    boolean lapse = c.step() == FindingStep.TO_LAPSE;
    apply(new FindingConverted(id, lapse, c.incidentId(), c.by(), c.at(), clock.instant(), null));
    return receipt();
  }

  @CommandHandler
  FindingReceipt handle(DismissFinding c, Clock clock) {
    prepare(c, clock);
    apply(new FindingDismissed(id, c.reason(), c.by(), c.at(), clock.instant(), null, subject));
    return receipt();
  }

  @CommandHandler
  void handle(PassFindingTime command, Clock clock) {
    passTime(command, clock);
  }

  private FindingReceipt receipt() {
    return new FindingReceipt(
        id, state, FindingStep.TABLE.from(state).stream().map(FindingStep::path).toList());
  }

  private void prepare(FindingCommand.Step command, Clock clock) {
    Moments.check(command.at(), notedAt, clock.instant());
    passTime(command, clock);
    FindingStep.TABLE.require("Finding '%s'".formatted(id), state, command.step());
  }

  private void passTime(FindingCommand command, Clock clock) {
    if (due != null && !told && due.isOverAt(command.at())) {
      apply(new FindingStepOverdue(id, due, By.clock(), due.at(), clock.instant(), due));
    }
  }

  @EventSourcingHandler
  void on(FindingEvent event) {
    told = event instanceof FindingStepOverdue || told && Objects.equals(due, event.due());
    due = event.due();
    switch (event) {
      case FindingNoted e -> {
        id = e.findingId();
        unit = e.unit();
        subject = e.subject();
        notedAt = e.at();
        state = FindingState.NEW;
      }
      case FindingSettled e -> state = e.recheck() ? FindingState.RECHECKING : FindingState.DONE;
      case FindingHandedOver e -> state = FindingState.WITH_UNIT;
      case FindingAnswered e -> state = FindingState.RECHECKING;
      case FindingRechecked e -> state = e.inOrder() ? FindingState.DONE : FindingState.WITH_UNIT;
      case FindingConverted e -> state = FindingState.CONVERTED;
      case FindingDismissed e -> state = FindingState.DISMISSED;
      case FindingStepOverdue e -> {}
    }
  }
}
