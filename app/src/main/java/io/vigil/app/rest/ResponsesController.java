package io.vigil.app.rest;

import io.vigil.api.casework.By;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.AcknowledgeWarning;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.api.warning.ResponseStep;
import io.vigil.app.response.ResponseDesk;
import io.vigil.app.response.ResponseDesk.Actor;
import io.vigil.app.rest.Answer.Applying;
import io.vigil.app.rest.Answer.CarryingOut;
import io.vigil.app.rest.Answer.Confirming;
import io.vigil.app.rest.Answer.Deciding;
import io.vigil.app.rest.Answer.Diagnosing;
import io.vigil.app.rest.Answer.Improving;
import io.vigil.app.rest.Answer.Noting;
import io.vigil.app.rest.Answer.Planned;
import io.vigil.app.rest.Answer.Planning;
import io.vigil.app.rest.Answer.Rechecking;
import io.vigil.app.rest.Answer.Returning;
import io.vigil.app.rest.Answer.Submitting;
import io.vigil.app.rest.Answer.Verifying;
import io.vigil.app.rest.Answer.Voting;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.util.Objects;
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

  @PostMapping("/acknowledge")
  @ForCaseworkers
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
  @ForCaseworkers
  Taken diagnose(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Diagnosing told) {
    return take(
        person, id, ResponseStep.DIAGNOSE, Objects.requireNonNullElse(told, Diagnosing.NOTHING));
  }

  @PostMapping("/plan")
  @ForCaseworkers
  Taken plan(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Planning told) {
    return take(person, id, ResponseStep.PLAN, Objects.requireNonNullElse(told, Planning.NOTHING));
  }

  @PostMapping("/carry-out")
  @ForCaseworkers
  Taken carryOut(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody CarryingOut told) {
    return take(person, id, ResponseStep.CARRY_OUT, told);
  }

  @PostMapping("/submit")
  @ForCaseworkers
  Taken submit(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Submitting told) {
    return take(
        person, id, ResponseStep.SUBMIT, Objects.requireNonNullElse(told, Submitting.NOTHING));
  }

  @PostMapping("/verify")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER})
  Taken verify(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Verifying told) {
    return take(
        person, id, ResponseStep.VERIFY, Objects.requireNonNullElse(told, Verifying.NOTHING));
  }

  /** The committee confirms what its chair decided about a red case that is over. */
  @PostMapping("/confirm")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER})
  Taken confirm(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Confirming told) {
    return take(person, id, ResponseStep.CONFIRM, told);
  }

  /** Somebody looked again at a red case that is over. */
  @PostMapping("/recheck")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER})
  Taken recheck(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Rechecking told) {
    return take(person, id, ResponseStep.RECHECK, told);
  }

  @PostMapping("/return")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER})
  Taken sendBack(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Returning told) {
    return take(person, id, ResponseStep.RETURN, told);
  }

  @PostMapping("/improvement")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER})
  Taken improvement(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Improving told) {
    return take(person, id, ResponseStep.IMPROVEMENT, told);
  }

  @PostMapping("/withdrawal")
  @ForCaseworkers
  Taken apply(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Applying told) {
    return take(person, id, ResponseStep.WITHDRAWAL, told);
  }

  @PostMapping("/withdrawal-decision")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.LEADER})
  Taken decide(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Deciding told) {
    return take(person, id, ResponseStep.WITHDRAWAL_DECISION, told);
  }

  @PostMapping("/directive")
  @AllowedTo({Role.ADMIN, Role.LEADER})
  Taken directive(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestBody Planned told) {
    return take(person, id, ResponseStep.DIRECTIVE, told);
  }

  @PostMapping("/note")
  @AllowedTo({Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER})
  Taken note(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, @RequestBody Noting told) {
    return take(person, id, ResponseStep.NOTE, told);
  }

  @PostMapping("/useful")
  Taken useful(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, @RequestBody Voting told) {
    return take(person, id, ResponseStep.USEFUL, told);
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

  private Taken take(SignedIn person, String id, ResponseStep step, Answer answer) {
    return new Taken(
        id, step.key(), desk.take(new Actor(person, CHANNEL, null), id, step, answer::of));
  }
}
