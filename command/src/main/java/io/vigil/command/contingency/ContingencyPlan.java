package io.vigil.command.contingency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.contingency.ContingencyCommand;
import io.vigil.api.contingency.ContingencyCommand.ActivatePlan;
import io.vigil.api.contingency.ContingencyCommand.EndActivation;
import io.vigil.api.contingency.ContingencyCommand.HoldDrill;
import io.vigil.api.contingency.ContingencyCommand.IssuePlanVersion;
import io.vigil.api.contingency.ContingencyCommand.PassPlanTime;
import io.vigil.api.contingency.ContingencyCommand.TakeMeasure;
import io.vigil.api.contingency.ContingencyCommand.WithdrawPlan;
import io.vigil.api.contingency.ContingencyEvent.ActivationEnded;
import io.vigil.api.contingency.ContingencyEvent.DrillHeld;
import io.vigil.api.contingency.ContingencyEvent.MeasureTaken;
import io.vigil.api.contingency.ContingencyEvent.PlanActivated;
import io.vigil.api.contingency.ContingencyEvent.PlanReviewOverdue;
import io.vigil.api.contingency.ContingencyEvent.PlanVersionIssued;
import io.vigil.api.contingency.ContingencyEvent.PlanWithdrawn;
import io.vigil.api.contingency.PlanState;
import io.vigil.api.contingency.PlanStep;
import io.vigil.api.contingency.PlanVersion;
import io.vigil.api.message.Rejection;
import io.vigil.command.casework.Moments;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** A contingency plan: its versions, its reviews, its drills, and what was done under it. */
@Aggregate
@NullUnmarked
class ContingencyPlan {
  @AggregateIdentifier private String id;
  private PlanVersionIssued latest;
  private Instant openedAt;
  private boolean overdue;
  private boolean withdrawn;
  private String activation;

  ContingencyPlan() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(IssuePlanVersion command, Clock clock) {
    Instant now = clock.instant();
    PlanVersion version = command.version();
    if (id == null) {
      Moments.check(command.at(), null, now);
    } else {
      begin(PlanStep.ISSUE_VERSION, command.at(), clock);
      if (version.number() <= latest.version()) {
        throw Rejection.invalid(
            "contingency.version",
            "'version' is %d; the one in force is %d, give a greater number.",
            version.number(),
            latest.version());
      }
    }
    if (!command.reviewBy().isAfter(command.at())) {
      throw Rejection.invalid(
          "contingency.review-by",
          "'reviewBy' is %s, before the version is in force; give a later day.",
          command.reviewBy());
    }
    apply(
        new PlanVersionIssued(
            command.planId(),
            command.name(),
            command.unit(),
            version.number(),
            version.document(),
            version.steps(),
            command.by(),
            command.at(),
            now,
            Due.of(ContingencyCommand.REVIEW, command.at(), command.reviewBy())));
  }

  @CommandHandler
  void handle(HoldDrill command, Clock clock) {
    Instant now = begin(PlanStep.HOLD_DRILL, command.at(), clock);
    apply(
        new DrillHeld(
            id,
            command.drillId(),
            command.participants(),
            command.note(),
            command.by(),
            command.at(),
            now,
            review()));
  }

  @CommandHandler
  void handle(ActivatePlan command, Clock clock) {
    Instant now = begin(PlanStep.ACTIVATE, command.at(), clock);
    apply(
        new PlanActivated(
            id,
            command.activationId(),
            command.incidentId(),
            latest.version(),
            command.reason(),
            command.by(),
            command.at(),
            now,
            review()));
  }

  @CommandHandler
  void handle(TakeMeasure command, Clock clock) {
    Instant now = begin(PlanStep.TAKE_MEASURE, command.at(), clock);
    apply(
        new MeasureTaken(
            id, activation, command.measure(), command.by(), command.at(), now, review()));
  }

  @CommandHandler
  void handle(EndActivation command, Clock clock) {
    Instant now = begin(PlanStep.END_ACTIVATION, command.at(), clock);
    apply(
        new ActivationEnded(
            id, activation, command.note(), command.by(), command.at(), now, review()));
  }

  @CommandHandler
  void handle(WithdrawPlan command, Clock clock) {
    Instant now = begin(PlanStep.WITHDRAW, command.at(), clock);
    apply(new PlanWithdrawn(id, command.reason(), command.by(), command.at(), now, null));
  }

  @CommandHandler
  void handle(PassPlanTime command, Clock clock) {
    passTime(command.at(), clock.instant());
  }

  /** What became overdue meanwhile comes first; then the state must allow the step. */
  private Instant begin(PlanStep step, Instant at, Clock clock) {
    Instant now = clock.instant();
    Moments.check(at, openedAt, now);
    passTime(at, now);
    PlanStep.TABLE.require("Contingency plan '%s'".formatted(id), state(), step);
    return now;
  }

  private void passTime(Instant at, Instant now) {
    Due review = review();
    if (review != null && review.isOverAt(at)) {
      apply(
          new PlanReviewOverdue(
              id,
              latest.name(),
              latest.unit(),
              latest.version(),
              By.clock(),
              review.at(),
              now,
              null));
    }
  }

  private Due review() {
    return overdue || withdrawn ? null : latest.due();
  }

  private PlanState state() {
    if (withdrawn) {
      return PlanState.WITHDRAWN;
    }
    if (activation != null) {
      return PlanState.ACTIVE;
    }
    return overdue ? PlanState.REVIEW_OVERDUE : PlanState.IN_FORCE;
  }

  @EventSourcingHandler
  void on(PlanVersionIssued event) {
    if (id == null) {
      openedAt = event.at();
    }
    id = event.planId();
    latest = event;
    overdue = false;
  }

  @EventSourcingHandler
  void on(PlanActivated event) {
    activation = event.activationId();
  }

  @EventSourcingHandler
  void on(ActivationEnded event) {
    activation = null;
  }

  @EventSourcingHandler
  void on(PlanWithdrawn event) {
    withdrawn = true;
  }

  @EventSourcingHandler
  void on(PlanReviewOverdue event) {
    overdue = true;
  }
}
