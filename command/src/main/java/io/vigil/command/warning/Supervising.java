package io.vigil.command.warning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand.ConfirmClosure;
import io.vigil.api.warning.ResponseCommand.DecideWithdrawal;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.MoveToImprovement;
import io.vigil.api.warning.ResponseCommand.RecheckClosure;
import io.vigil.api.warning.ResponseCommand.ReturnResponse;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ClosureRechecked;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.ResponseReturned;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.WithdrawalGround;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;

/** What the quality office and the leaders do with a warning that others answer. */
final class Supervising {
  private final Response response;

  Supervising(Response response) {
    this.response = response;
  }

  void verify(VerifyEffect c, Times times) {
    response.begin(c, ResponseStep.VERIFY, times);
    if (c.effective() && response.isOfEvent() && response.hasOpenMeasures()) {
      throw Rejection.conflict(
          "warning.not-carried-out",
          "Measures of warning '%s' are not carried out; it cannot be effective before they are.",
          c.warningId());
    }
    if (c.effective() && response.wantsDocument()) {
      Said.text("document", c.document());
    } else if (!c.effective()) {
      Said.text("reason", c.reason());
    }
    apply(
        new EffectVerified(
            c.warningId(),
            c.effective(),
            Said.orNull(c.reason()),
            Said.orNull(c.document()),
            response.unlessOver(c.effective() ? null : response.plan(c.at(), times)),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(ConfirmClosure c, Times times) {
    response.begin(c, ResponseStep.CONFIRM, times);
    if (!c.confirmed()) {
      Said.text("reason", c.reason());
    }
    apply(
        new ClosureConfirmed(
            c.warningId(),
            c.confirmed(),
            Said.text("document", c.document()),
            Said.orNull(c.reason()),
            response.within(ResponseLimit.RECHECK, c.at(), times),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(RecheckClosure c, Times times) {
    response.begin(c, ResponseStep.RECHECK, times);
    apply(
        new ClosureRechecked(
            c.warningId(),
            c.holds(),
            Said.text("result", c.result()),
            c.holds() ? null : response.within(ResponseLimit.RECHECK, c.at(), times),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(ReturnResponse c, Times times) {
    response.begin(c, ResponseStep.RETURN, times);
    apply(
        new ResponseReturned(
            c.warningId(),
            Said.text("reason", c.reason()),
            response.plan(c.at(), times),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(MoveToImprovement c, Times times) {
    response.begin(c, ResponseStep.IMPROVEMENT, times);
    apply(
        new MovedToImprovement(
            c.warningId(),
            Said.text("task", c.task()),
            null,
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  WithdrawalGround decide(DecideWithdrawal c, Times times) {
    response.begin(c, ResponseStep.WITHDRAWAL_DECISION, times);
    if (!c.accepted()) {
      Said.text("reason", c.reason());
    }
    WithdrawalGround ground = Objects.requireNonNull(response.ground());
    apply(
        new WithdrawalDecided(
            c.warningId(),
            c.accepted(),
            Said.orNull(c.reason()),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
    return ground;
  }

  @CommandHandler
  void handle(GiveDirective c, Times times) {
    response.begin(c, ResponseStep.DIRECTIVE, times);
    PlannedMeasure task = c.task();
    response.measures().requireNew(task);
    Said.measure(task, times.dayOf(c.at()));
    apply(
        new DirectiveGiven(
            c.warningId(),
            task.measureId(),
            task.text().strip(),
            task.person(),
            task.personName(),
            task.unit(),
            task.due(),
            c.by(),
            c.at(),
            times.now(),
            response.subjectOf(task)));
  }
}
