package io.vigil.app.page;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.AddNote;
import io.vigil.api.warning.ResponseCommand.ApplyForWithdrawal;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.ConfirmClosure;
import io.vigil.api.warning.ResponseCommand.DecideWithdrawal;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.MoveToImprovement;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.RateUsefulness;
import io.vigil.api.warning.ResponseCommand.RecheckClosure;
import io.vigil.api.warning.ResponseCommand.ReturnResponse;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseCommand.SubmitResponse;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WithdrawalGround;
import io.vigil.app.casework.Said;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was filled in about a step. */
record ResponseForm(MultiValueMap<String, String> fields) {

  ResponseCommand command(ResponseStep step, FindWarnings.Item warning, By by, Instant at) {
    String id = warning.id();
    return switch (step) {
      case ACKNOWLEDGE -> new AcknowledgeWarning(id, text("note"), by, at);
      case SIGN -> new SignWarning(id, text("note"), by, at);
      case DIAGNOSE -> new DiagnoseWarning(id, causes(), orEmpty("text"), by, at);
      case PLAN -> new PlanMeasures(id, List.of(measure()), by, at);
      case CARRY_OUT -> new CarryOutMeasure(id, orEmpty("measure"), orEmpty("result"), by, at);
      case SUBMIT -> new SubmitResponse(id, orEmpty("summary"), by, at);
      case VERIFY ->
          new VerifyEffect(id, is("effective"), text("reason"), text("document"), by, at);
      case CONFIRM ->
          new ConfirmClosure(id, is("confirmed"), orEmpty("document"), text("reason"), by, at);
      case RECHECK -> new RecheckClosure(id, is("holds"), orEmpty("result"), by, at);
      case RETURN -> new ReturnResponse(id, orEmpty("reason"), by, at);
      case IMPROVEMENT -> new MoveToImprovement(id, orEmpty("task"), by, at);
      case WITHDRAWAL -> new ApplyForWithdrawal(id, ground(), orEmpty("reason"), by, at);
      case WITHDRAWAL_DECISION -> new DecideWithdrawal(id, is("accepted"), text("reason"), by, at);
      case DIRECTIVE -> new GiveDirective(id, measure(), by, at);
      case NOTE -> new AddNote(id, orEmpty("text"), day("from"), day("to"), by, at);
      case USEFUL -> new RateUsefulness(id, is("useful"), text("reason"), by, at);
    };
  }

  /** A person who is named is a subject of their own, so that the name can be erased. */
  private PlannedMeasure measure() {
    LocalDate due = day("due");
    if (due == null) {
      throw Rejection.invalid("warning.due-missing", "'due' is missing; write by when it is done.");
    }
    String id = UUID.randomUUID().toString();
    String person = text("person");
    return new PlannedMeasure(
        id,
        orEmpty("measure"),
        person == null ? null : id,
        person,
        person == null ? text("unit") : null,
        due);
  }

  private List<TypicalCause> causes() {
    return fields.getOrDefault("cause", List.of()).stream()
        .map(cause -> Said.choice("cause", cause, TypicalCause.class))
        .toList();
  }

  private WithdrawalGround ground() {
    return Said.choice("ground", text("ground"), WithdrawalGround.class);
  }

  private boolean is(String field) {
    return Said.required(field, WrittenAnswers.yesNo(field, fields.getFirst(field)));
  }

  private @Nullable LocalDate day(String field) {
    String given = text(field);
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "field.no-date", "'%s' is '%s'; write a date such as 2026-11-20.", field, given);
    }
  }

  @Nullable String text(String field) {
    String given = fields.getFirst(field);
    return given == null || given.isBlank() ? null : given.strip();
  }

  private String orEmpty(String field) {
    String given = text(field);
    return given == null ? "" : given;
  }
}
