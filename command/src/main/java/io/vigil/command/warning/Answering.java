package io.vigil.command.warning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.AddNote;
import io.vigil.api.warning.ResponseCommand.ApplyForWithdrawal;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.PassResponseTime;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.RateUsefulness;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseCommand.SubmitResponse;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.NoteAdded;
import io.vigil.api.warning.ResponseEvent.PlanMade;
import io.vigil.api.warning.ResponseEvent.ResponseSubmitted;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseStep;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;

/** What those who answer for a warning do with it, step by step. */
final class Answering {
  private final Response response;

  Answering(Response response) {
    this.response = response;
  }

  @CommandHandler
  void handle(AcknowledgeWarning c, Times times) {
    response.begin(c, ResponseStep.ACKNOWLEDGE, times);
    var awaited = response.unlessBack(response.plan(c.at(), times));
    apply(
        new WarningAcknowledged(
            c.warningId(),
            Said.orNull(c.note()),
            awaited,
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(SignWarning c, Times times) {
    response.begin(c, ResponseStep.SIGN, times);
    apply(
        new WarningSigned(
            c.warningId(), Said.orNull(c.note()), c.by(), c.at(), times.now(), response.subject()));
  }

  @CommandHandler
  void handle(DiagnoseWarning c, Times times) {
    response.begin(c, ResponseStep.DIAGNOSE, times);
    if (c.causes().isEmpty()) {
      Said.text("text", c.text());
    }
    apply(
        new WarningDiagnosed(
            c.warningId(),
            c.causes(),
            c.text().strip(),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(PlanMeasures c, Times times) {
    response.begin(c, ResponseStep.PLAN, times);
    if (c.measures().isEmpty()) {
      throw Rejection.invalid("warning.measures", "'measures' is empty; name at least one.");
    }
    Set<String> ids = new HashSet<>();
    for (PlannedMeasure one : c.measures()) {
      response.measures().requireNew(one);
      Said.measure(one, times.dayOf(c.at()));
      if (!ids.add(one.measureId())) {
        throw Rejection.invalid(
            "warning.measure-twice", "Two measures are called '%s'.", one.measureId());
      }
    }
    var awaited = response.unlessBack(response.afterPlanning(c.measures(), c.at(), times));
    c.measures().forEach(one -> apply(planned(c, one, times)));
    apply(new PlanMade(c.warningId(), c.measures().size(), awaited, c.by(), c.at(), times.now()));
  }

  private MeasurePlanned planned(PlanMeasures c, PlannedMeasure one, Times times) {
    return new MeasurePlanned(
        c.warningId(),
        one.measureId(),
        one.text().strip(),
        one.person(),
        one.personName(),
        one.unit(),
        one.due(),
        c.by(),
        c.at(),
        times.now(),
        response.subjectOf(one));
  }

  @CommandHandler
  void handle(CarryOutMeasure c, Times times) {
    response.begin(c, ResponseStep.CARRY_OUT, times);
    response.measures().requireOpen(c.measureId());
    var awaited = response.afterCarrying(c.measureId(), c.at(), times);
    apply(
        new MeasureCarriedOut(
            c.warningId(),
            c.measureId(),
            Said.text("result", c.result()),
            awaited,
            c.by(),
            c.at(),
            times.now(),
            response.subject(c.measureId())));
  }

  @CommandHandler
  void handle(SubmitResponse c, Times times) {
    response.begin(c, ResponseStep.SUBMIT, times);
    var awaited = response.unlessBack(response.within(ResponseLimit.VERIFY, c.at(), times));
    apply(
        new ResponseSubmitted(
            c.warningId(),
            Said.text("summary", c.summary()),
            awaited,
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(ApplyForWithdrawal c, Times times) {
    response.begin(c, ResponseStep.WITHDRAWAL, times);
    apply(
        new WithdrawalApplied(
            c.warningId(),
            c.ground(),
            Said.text("reason", c.reason()),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(AddNote c, Times times) {
    response.begin(c, ResponseStep.NOTE, times);
    if (c.from() != null && c.to() != null && c.to().isBefore(c.from())) {
      throw Rejection.invalid(
          "field.order",
          "'to' is %s, before 'from' (%s); write the later day last.",
          c.to(),
          c.from());
    }
    apply(
        new NoteAdded(
            c.warningId(),
            Said.text("text", c.text()),
            c.from(),
            c.to(),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(RateUsefulness c, Times times) {
    response.begin(c, ResponseStep.USEFUL, times);
    apply(
        new UsefulnessRated(
            c.warningId(),
            c.useful(),
            Said.orNull(c.reason()),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(PassResponseTime c, Times times) {
    if (!response.isDone()) {
      response.pass(c.at(), times);
    }
  }
}
