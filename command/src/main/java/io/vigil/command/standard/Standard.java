package io.vigil.command.standard;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.message.Rejection;
import io.vigil.api.standard.StandardCommand;
import io.vigil.api.standard.StandardCommand.CheckExecution;
import io.vigil.api.standard.StandardCommand.IssueStandard;
import io.vigil.api.standard.StandardCommand.PassStandardTime;
import io.vigil.api.standard.StandardCommand.RetireStandard;
import io.vigil.api.standard.StandardEvent.ExecutionChecked;
import io.vigil.api.standard.StandardEvent.StandardIssued;
import io.vigil.api.standard.StandardEvent.StandardOverdue;
import io.vigil.api.standard.StandardEvent.StandardRetired;
import io.vigil.api.standard.StandardState;
import io.vigil.api.standard.StandardStep;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A quality standard or rule: its versions, and the checks of its execution. */
@Aggregate
@NullUnmarked
class Standard {
  @AggregateIdentifier private String id;
  private StandardIssued latest;
  private Instant openedAt;
  private boolean overdue;
  private boolean retired;

  Standard() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(IssueStandard command, Clock clock, ZoneId zone) {
    Instant now = clock.instant();
    if (id == null) {
      Moments.check(command.at(), null, now);
    } else {
      begin(StandardStep.REVISE, command.at(), clock);
    }
    requireSoonEnough(command, zone);
    apply(
        new StandardIssued(
            command.standardId(),
            command.kind(),
            command.group(),
            command.name(),
            command.unit(),
            latest == null ? 1 : latest.version() + 1,
            command.document(),
            command.basis(),
            command.by(),
            command.at(),
            now,
            Due.of(StandardCommand.REVISION, command.at(), command.reviseBy())));
  }

  /** The whole of the last day counts. */
  private static void requireSoonEnough(IssueStandard command, ZoneId zone) {
    Instant latest =
        command
            .at()
            .atZone(zone)
            .toLocalDate()
            .plusYears(StandardCommand.MOST_YEARS)
            .plusDays(1)
            .atStartOfDay(zone)
            .toInstant();
    if (!command.reviseBy().isAfter(command.at()) || !command.reviseBy().isBefore(latest)) {
      throw Rejection.invalid(
          "standard.revise-by",
          "'reviseBy' is %s; give a later day than %s, at most %d years after it.",
          command.reviseBy(),
          command.at(),
          StandardCommand.MOST_YEARS);
    }
  }

  @CommandHandler
  void handle(CheckExecution command, Clock clock) {
    Instant now = begin(StandardStep.CHECK_EXECUTION, command.at(), clock);
    apply(
        new ExecutionChecked(
            id, command.result(), command.note(), command.by(), command.at(), now, revision()));
  }

  @CommandHandler
  void handle(RetireStandard command, Clock clock) {
    Instant now = begin(StandardStep.RETIRE, command.at(), clock);
    apply(new StandardRetired(id, command.reason(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassStandardTime command, Clock clock) {
    passTime(command.at(), clock.instant());
  }

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  private Instant begin(StandardStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, openedAt, now);
    passTime(at, now);
    StandardStep.TABLE.require("Standard '%s'".formatted(id), state(), step);
    return now;
  }

  private void passTime(Instant at, Instant now) {
    Due revision = revision();
    if (revision != null && revision.isOverAt(at)) {
      apply(
          new StandardOverdue(
              id,
              latest.kind(),
              latest.name(),
              latest.unit(),
              latest.version(),
              By.clock(),
              revision.at(),
              now,
              null));
    }
  }

  private Due revision() {
    return overdue || retired ? null : latest.due();
  }

  private StandardState state() {
    if (retired) {
      return StandardState.RETIRED;
    }
    return overdue ? StandardState.REVISION_OVERDUE : StandardState.IN_FORCE;
  }

  @EventSourcingHandler
  void on(StandardIssued event) {
    if (id == null) {
      openedAt = event.at();
    }
    id = event.standardId();
    latest = event;
    overdue = false;
  }

  @EventSourcingHandler
  void on(StandardOverdue event) {
    overdue = true;
  }

  @EventSourcingHandler
  void on(StandardRetired event) {
    retired = true;
  }
}
