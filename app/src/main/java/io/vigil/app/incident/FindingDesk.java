package io.vigil.app.incident;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseFilter;
import io.vigil.api.finding.FindFindings;
import io.vigil.api.finding.FindingCommand;
import io.vigil.api.finding.FindingCommand.AnswerFinding;
import io.vigil.api.finding.FindingCommand.ConvertFinding;
import io.vigil.api.finding.FindingCommand.DismissFinding;
import io.vigil.api.finding.FindingCommand.HandOverFinding;
import io.vigil.api.finding.FindingCommand.NoteFinding;
import io.vigil.api.finding.FindingCommand.RecheckFinding;
import io.vigil.api.finding.FindingCommand.SettleFinding;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.finding.FindingReceipt;
import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentReceipt;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Notes what checks find and takes the steps that follow, as far as somebody may. */
@Component
public class FindingDesk {
  private final Questions questions;
  private final PersonsConcerned persons;
  private final Orders orders;
  private final Telling telling;
  private final Charge charge;
  private final CaseRights rights;
  private final IncidentDesk incidents;
  private final Enclosures enclosures;

  FindingDesk(
      Questions questions,
      Orders orders,
      Telling telling,
      Charge charge,
      CaseRights rights,
      PersonsConcerned persons,
      IncidentDesk incidents,
      Enclosures enclosures) {
    this.persons = persons;
    this.questions = questions;
    this.charge = charge;
    this.rights = rights;
    this.orders = orders;
    this.telling = telling;
    this.incidents = incidents;
    this.enclosures = enclosures;
  }

  /** A finding as machines and forms tell it. */
  public record NoteTold(
      @Nullable String kind,
      @Nullable String unit,
      @Nullable String place,
      @Nullable String text,
      @Nullable Integer present,
      @Nullable Integer expected,
      @Nullable String at) {}

  public FindFindings.Result findings(
      SignedIn person, @Nullable String unit, CaseFilter filter, int page, int size) {
    return questions.ask(
        new FindFindings(null, List.of(), unit, person.scopes(), false, page, size, filter),
        FindFindings.Result.class);
  }

  /**
   * @throws Rejection if there is none that the person may see
   */
  public FindFindings.Item finding(SignedIn person, String id) {
    return find(person, id).orElseThrow(() -> Rejection.notFound("finding", id));
  }

  /** Empty where there is none that the person may see. */
  Optional<FindFindings.Item> find(SignedIn person, String id) {
    return questions
        .ask(
            new FindFindings(id, List.of(), null, person.scopes(), true, 0, 1),
            FindFindings.Result.class)
        .items()
        .stream()
        .findFirst();
  }

  public FindingReceipt note(SignedIn person, NoteTold told, String channel) {
    if (!rights.mayNote(person)) {
      throw new AccessDeniedException("notes no findings");
    }
    String unit = telling.unit(person, told.unit());
    FindingKind kind =
        Telling.choice("kind", Telling.required("kind", told.kind()), FindingKind.class);
    var command =
        new NoteFinding(
            UUID.randomUUID().toString(),
            Objects.requireNonNull(kind),
            unit,
            Telling.optional(told.place()),
            Telling.required("text", told.text()),
            told.present(),
            told.expected(),
            telling.by(person, channel),
            telling.momentOrNow("at", told.at()));
    return orders.give(command, channel, FindingReceipt.class);
  }

  /** Notes a finding with photos and files, which were looked at before. */
  public Enclosures.Made<FindingReceipt> note(
      SignedIn person, NoteTold told, List<Enclosures.Enclosed> files, String channel) {
    FindingReceipt made = note(person, told, channel);
    int lost =
        enclosures.attach(
            files,
            new AttachmentDesk.Case(AttachedTo.FINDING, made.id(), null),
            telling.unit(person, told.unit()),
            telling.by(person, channel));
    return new Enclosures.Made<>(made, lost);
  }

  /**
   * Takes a step by the name that addresses have for it.
   *
   * @throws Rejection if it is not known, not possible or badly told
   * @throws AccessDeniedException if somebody else may take it
   */
  public FindingReceipt take(
      SignedIn person, String id, String step, StepTold told, String channel) {
    FindingStep wanted = FindingStep.of(step).orElseThrow(() -> Rejection.notFound("step", step));
    if (!rights.may(person, wanted)) {
      throw new AccessDeniedException("step of other roles");
    }
    FindFindings.Item item = finding(person, id);
    return orders.give(command(person, item, wanted, told, channel), channel, FindingReceipt.class);
  }

  private FindingCommand command(
      SignedIn person, FindFindings.Item item, FindingStep step, StepTold told, String channel) {
    String id = item.id();
    By by = telling.by(person, channel);
    Instant at = telling.momentOrNow("at", told.at());
    return switch (step) {
      case SETTLE -> new SettleFinding(id, text(told), Boolean.TRUE.equals(told.recheck()), by, at);
      case HAND_OVER -> new HandOverFinding(id, Telling.optional(told.text()), by, at);
      case ANSWER -> new AnswerFinding(id, text(told), by, at);
      case RECHECK ->
          new RecheckFinding(
              id, Telling.said("inOrder", told.inOrder()), Telling.optional(told.text()), by, at);
      case TO_LAPSE, TO_INCIDENT ->
          new ConvertFinding(id, step, converted(person, item, step, told, channel), by, at);
      case DISMISS -> new DismissFinding(id, text(told), by, at);
    };
  }

  private static String text(StepTold told) {
    return Telling.required("text", told.text());
  }

  /** The case is made first: what is cut off in between is taken up by the same step again. */
  private String converted(
      SignedIn person, FindFindings.Item item, FindingStep step, StepTold told, String channel) {
    if (!FindingStep.TABLE.allows(item.state(), step)) {
      return IncidentIds.ofFinding(item.id());
    }
    if (step == FindingStep.TO_LAPSE) {
      charge.requireForLapse(
          person,
          Telling.required("category", told.category()),
          item.unitPath(),
          telling.day(item.notedAt()));
    }
    IncidentReceipt made =
        incidents.report(
            person,
            report(item, told),
            IncidentIds.ofFinding(item.id()),
            IncidentSource.FINDING,
            item.id(),
            channel);
    if (step == FindingStep.TO_LAPSE && made.state() == IncidentState.REPORTED) {
      orders.give(lapse(person, made.id(), told, channel), channel);
    }
    return made.id();
  }

  private static IncidentDesk.ReportTold report(FindFindings.Item item, StepTold told) {
    return new IncidentDesk.ReportTold(
        item.unit(),
        told.category(),
        item.notedAt().toString(),
        Objects.requireNonNullElse(item.text(), item.number()),
        told.quantity(),
        item.place(),
        null,
        told.person(),
        null,
        told.at(),
        null);
  }

  private SettleAsLapse lapse(SignedIn person, String incident, StepTold told, String channel) {
    return new SettleAsLapse(
        incident,
        null,
        persons.code("person", told.person()),
        Telling.optional(told.text()),
        Charge.authority(person),
        telling.by(person, channel),
        telling.momentOrNow("at", told.at()));
  }
}
