package io.vigil.command.warning;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.AddNote;
import io.vigil.api.warning.ResponseCommand.ApplyForWithdrawal;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.DecideWithdrawal;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.MoveToImprovement;
import io.vigil.api.warning.ResponseCommand.PassResponseTime;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.RateUsefulness;
import io.vigil.api.warning.ResponseCommand.ReturnResponse;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseCommand.SubmitResponse;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.NoteAdded;
import io.vigil.api.warning.ResponseEvent.PlanMade;
import io.vigil.api.warning.ResponseEvent.ResponseReturned;
import io.vigil.api.warning.ResponseEvent.ResponseSubmitted;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.WithdrawalGround;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** What people do with a warning, step by step. */
final class Answering {
  private static final int LONGEST = 2_000;

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
            blankToNull(c.note()),
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
            c.warningId(), blankToNull(c.note()), c.by(), c.at(), times.now(), response.subject()));
  }

  @CommandHandler
  void handle(DiagnoseWarning c, Times times) {
    response.begin(c, ResponseStep.DIAGNOSE, times);
    if (c.causes().isEmpty()) {
      text("text", c.text());
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
      check(one, times.dayOf(c.at()));
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
    response.requireOpen(c.measureId());
    var awaited = response.afterCarrying(c.measureId(), c.at(), times);
    apply(
        new MeasureCarriedOut(
            c.warningId(),
            c.measureId(),
            text("result", c.result()),
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
            text("summary", c.summary()),
            awaited,
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
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
      text("document", c.document());
    } else if (!c.effective()) {
      text("reason", c.reason());
    }
    apply(
        new EffectVerified(
            c.warningId(),
            c.effective(),
            blankToNull(c.reason()),
            blankToNull(c.document()),
            c.effective() ? null : response.plan(c.at(), times),
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
            text("reason", c.reason()),
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
            text("task", c.task()),
            null,
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
            text("reason", c.reason()),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  WithdrawalGround decide(DecideWithdrawal c, Times times) {
    response.begin(c, ResponseStep.WITHDRAWAL_DECISION, times);
    if (!c.accepted()) {
      text("reason", c.reason());
    }
    WithdrawalGround ground = Objects.requireNonNull(response.ground());
    apply(
        new WithdrawalDecided(
            c.warningId(),
            c.accepted(),
            blankToNull(c.reason()),
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
    check(task, times.dayOf(c.at()));
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
            text("text", c.text()),
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
            blankToNull(c.reason()),
            c.by(),
            c.at(),
            times.now(),
            response.subject()));
  }

  @CommandHandler
  void handle(PassResponseTime c, Times times) {
    if (!response.isOver()) {
      response.pass(c.at(), times);
    }
  }

  private void check(PlannedMeasure measure, LocalDate day) {
    response.requireNew(measure);
    text("text", measure.text());
    if (measure.person() == null && measure.unit() == null) {
      throw Rejection.invalid(
          "warning.nobody",
          "Nobody answers for the measure '%s'; name a 'person' or a 'unit'.",
          measure.text());
    }
    if (measure.due().isBefore(day)) {
      throw Rejection.invalid(
          "warning.due",
          "'due' is %s, before the day on which it was planned (%s); write a later day.",
          measure.due(),
          day);
    }
  }

  private static String text(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing; write a sentence.", field);
    }
    if (value.length() > LONGEST) {
      throw Rejection.invalid(
          "field.too-long",
          "'%s' has %d characters; write no more than %d.",
          field,
          value.length(),
          LONGEST);
    }
    return value.strip();
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
