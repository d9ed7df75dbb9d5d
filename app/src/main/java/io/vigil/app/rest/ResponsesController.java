package io.vigil.app.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.AddNote;
import io.vigil.api.warning.ResponseCommand.ApplyForWithdrawal;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.DecideWithdrawal;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.MoveToImprovement;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.RateUsefulness;
import io.vigil.api.warning.ResponseCommand.ReturnResponse;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseCommand.SubmitResponse;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.ResponseStep;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WithdrawalGround;
import io.vigil.app.incident.Telling;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.response.ResponseDesk.Actor;
import io.vigil.app.response.ResponseDesk.Wording;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of answering a warning. */
@RestController
@RequestMapping("/api/warnings/{id}")
@ForResponders
class ResponsesController {
  private static final String CHANNEL = "api";

  private final ResponseDesk desk;

  ResponsesController(ResponseDesk desk) {
    this.desk = desk;
  }

  /** A step that was taken. */
  record Taken(String id, String step, Instant at) {}

  record Acknowledging(@Nullable String note, @Nullable String onBehalfOf) {}

  record Diagnosing(@Nullable List<String> causes, @Nullable String text) {
    static final Diagnosing NOTHING = new Diagnosing(null, null);
  }

  /** Without a person or unit the unit that owes the answer does it. */
  record Planned(
      @Nullable String text,
      @Nullable String person,
      @Nullable String unit,
      @JsonAlias({"dueOn", "dueDate"}) @Nullable String due) {}

  record Planning(@Nullable List<Planned> measures) {
    static final Planning NOTHING = new Planning(null);
  }

  record CarryingOut(@Nullable String measure, @Nullable String result) {}

  record Submitting(@JsonAlias("text") @Nullable String summary) {
    static final Submitting NOTHING = new Submitting(null);
  }

  record Verifying(
      @Nullable Boolean effective, @Nullable String reason, @Nullable String document) {
    static final Verifying NOTHING = new Verifying(null, null, null);
  }

  record Returning(@Nullable String reason) {}

  record Improving(@Nullable String task) {}

  record Applying(@Nullable String ground, @Nullable String reason) {}

  record Deciding(@Nullable Boolean accepted, @Nullable String reason) {}

  record Noting(@Nullable String text, @Nullable String from, @Nullable String to) {}

  record Voting(@Nullable Boolean useful, @Nullable String reason) {}

  @PostMapping("/acknowledge")
  @AllowedTo({Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken acknowledge(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Acknowledging told) {
    return takeNotice(person, id, told, ResponseStep.ACKNOWLEDGE, AcknowledgeWarning::new);
  }

  /** Somebody beside the first takes notice; for RED each of the named roles has to. */
  @PostMapping("/sign")
  Taken sign(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Acknowledging told) {
    return takeNotice(person, id, told, ResponseStep.SIGN, SignWarning::new);
  }

  @PostMapping("/diagnose")
  @AllowedTo({Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken diagnose(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Diagnosing told) {
    Diagnosing said = Objects.requireNonNullElse(told, Diagnosing.NOTHING);
    return take(
        person,
        id,
        ResponseStep.DIAGNOSE,
        (warning, by, at) ->
            new DiagnoseWarning(id, causes(said.causes()), orEmpty(said.text()), by, at));
  }

  @PostMapping("/plan")
  @AllowedTo({Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken plan(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Planning told) {
    Planning said = Objects.requireNonNullElse(told, Planning.NOTHING);
    return take(
        person,
        id,
        ResponseStep.PLAN,
        (warning, by, at) ->
            new PlanMeasures(
                id,
                all(said.measures()).stream().map(ResponsesController::measure).toList(),
                by,
                at));
  }

  @PostMapping("/carry-out")
  @AllowedTo({Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken carryOut(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody CarryingOut told) {
    return take(
        person,
        id,
        ResponseStep.CARRY_OUT,
        (warning, by, at) ->
            new CarryOutMeasure(
                id, required("measure", told.measure()), orEmpty(told.result()), by, at));
  }

  @PostMapping("/submit")
  @AllowedTo({Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken submit(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Submitting told) {
    Submitting said = Objects.requireNonNullElse(told, Submitting.NOTHING);
    return take(
        person,
        id,
        ResponseStep.SUBMIT,
        (warning, by, at) -> new SubmitResponse(id, orEmpty(said.summary()), by, at));
  }

  @PostMapping("/verify")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE})
  Taken verify(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Verifying told) {
    Verifying said = Objects.requireNonNullElse(told, Verifying.NOTHING);
    return take(
        person,
        id,
        ResponseStep.VERIFY,
        (warning, by, at) ->
            new VerifyEffect(
                id,
                Telling.said("effective", said.effective()),
                said.reason(),
                said.document(),
                by,
                at));
  }

  @PostMapping("/return")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE})
  Taken sendBack(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Returning told) {
    return take(
        person,
        id,
        ResponseStep.RETURN,
        (warning, by, at) -> new ReturnResponse(id, orEmpty(told.reason()), by, at));
  }

  @PostMapping("/improvement")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE})
  Taken improvement(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Improving told) {
    return take(
        person,
        id,
        ResponseStep.IMPROVEMENT,
        (warning, by, at) -> new MoveToImprovement(id, orEmpty(told.task()), by, at));
  }

  @PostMapping("/withdrawal")
  @AllowedTo({Role.ADMIN, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken apply(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Applying told) {
    return take(
        person,
        id,
        ResponseStep.WITHDRAWAL,
        (warning, by, at) ->
            new ApplyForWithdrawal(
                id,
                choice("ground", told.ground(), WithdrawalGround.class),
                orEmpty(told.reason()),
                by,
                at));
  }

  @PostMapping("/withdrawal-decision")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE})
  Taken decide(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Deciding told) {
    return take(
        person,
        id,
        ResponseStep.WITHDRAWAL_DECISION,
        (warning, by, at) ->
            new DecideWithdrawal(
                id, Telling.said("accepted", told.accepted()), told.reason(), by, at));
  }

  @PostMapping("/directive")
  @AllowedTo({Role.ADMIN, Role.LEADER})
  Taken directive(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Planned told) {
    return take(
        person,
        id,
        ResponseStep.DIRECTIVE,
        (warning, by, at) -> new GiveDirective(id, measure(told), by, at));
  }

  @PostMapping("/note")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken note(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, @RequestBody Noting told) {
    return take(
        person,
        id,
        ResponseStep.NOTE,
        (warning, by, at) ->
            new AddNote(
                id,
                orEmpty(told.text()),
                optionalDay("from", told.from()),
                optionalDay("to", told.to()),
                by,
                at));
  }

  @PostMapping("/useful")
  Taken useful(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, @RequestBody Voting told) {
    return take(
        person,
        id,
        ResponseStep.USEFUL,
        (warning, by, at) ->
            new RateUsefulness(id, Telling.said("useful", told.useful()), told.reason(), by, at));
  }

  /** Words that somebody knows of a case. */
  @FunctionalInterface
  private interface Notice {
    ResponseCommand of(String id, @Nullable String note, By by, Instant at);
  }

  private Taken takeNotice(
      SignedIn person, String id, @Nullable Acknowledging told, ResponseStep step, Notice notice) {
    Acknowledging said = told == null ? new Acknowledging(null, null) : told;
    var actor = new Actor(person, CHANNEL, Parameters.text(said.onBehalfOf()));
    Instant at =
        desk.take(actor, id, step, (warning, by, now) -> notice.of(id, said.note(), by, now));
    return new Taken(id, step.key(), at);
  }

  private Taken take(SignedIn person, String id, ResponseStep step, Wording wording) {
    return new Taken(
        id, step.key(), desk.take(new Actor(person, CHANNEL, null), id, step, wording));
  }

  private static PlannedMeasure measure(Planned told) {
    String id = UUID.randomUUID().toString();
    String person = Parameters.text(told.person());
    return new PlannedMeasure(
        id,
        required("text", told.text()),
        person == null ? null : id,
        person,
        Parameters.text(told.unit()),
        day("due", required("due", told.due())));
  }

  private static List<TypicalCause> causes(@Nullable List<String> causes) {
    return all(causes).stream()
        .map(cause -> choice("causes", cause, TypicalCause.class))
        .distinct()
        .toList();
  }

  private static <T> List<T> all(@Nullable List<T> told) {
    return told == null ? List.of() : told;
  }

  private static <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
    String wanted = required(field, value).toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "field.one-of",
                    "'%s' is '%s'; write one of %s.",
                    field,
                    value,
                    Arrays.toString(type.getEnumConstants())));
  }

  private static @Nullable LocalDate optionalDay(String field, @Nullable String value) {
    String text = Parameters.text(value);
    return text == null ? null : day(field, text);
  }

  private static LocalDate day(String field, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw Rejection.invalid(
          "field.no-date", "'%s' is '%s'; write a date such as 2026-11-20.", field, value);
    }
  }

  private static String required(String field, @Nullable String value) {
    String text = Parameters.text(value);
    if (text == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", field);
    }
    return text;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
