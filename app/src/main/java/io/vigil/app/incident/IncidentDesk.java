package io.vigil.app.incident;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.CaseFilter;
import io.vigil.api.casework.StepRefused;
import io.vigil.api.incident.FindAccumulations;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentReceipt;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.incident.PostType;
import io.vigil.api.message.Rejection;
import io.vigil.api.tally.Severity;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.command.incident.Transitions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Reports incidents and takes their steps, as far as somebody may. */
@Component
public class IncidentDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Questions questions;
  private final Orders orders;
  private final Telling telling;
  private final Charge charge;
  private final CaseRights rights;
  private final PersonsConcerned persons;
  private final StepOrders stepOrders;
  private final Enclosures enclosures;

  IncidentDesk(
      Questions questions,
      Orders orders,
      Telling telling,
      Charge charge,
      CaseRights rights,
      PersonsConcerned persons,
      StepOrders stepOrders,
      Enclosures enclosures) {
    this.questions = questions;
    this.orders = orders;
    this.telling = telling;
    this.charge = charge;
    this.rights = rights;
    this.persons = persons;
    this.stepOrders = stepOrders;
    this.enclosures = enclosures;
  }

  /** A report as machines and forms tell it. */
  public record ReportTold(
      @Nullable String unit,
      @Nullable String category,
      @Nullable String occurredAt,
      @Nullable String description,
      @Nullable QuantityTold quantity,
      @Nullable String place,
      @Nullable Integer affected,
      @Nullable String person,
      @Nullable String complaintId,
      @Nullable String at,
      @Nullable String post) {}

  public FindIncidents.Result incidents(
      SignedIn person,
      @Nullable Boolean open,
      @Nullable Boolean lapses,
      @Nullable String unit,
      int page,
      int size) {
    return incidents(person, open, lapses, unit, CaseFilter.NONE, page, size);
  }

  /** The same, narrowed. */
  public FindIncidents.Result incidents(
      SignedIn person,
      @Nullable Boolean open,
      @Nullable Boolean lapses,
      @Nullable String unit,
      CaseFilter filter,
      int page,
      int size) {
    FindIncidents.Result found =
        questions.ask(
            new FindIncidents(
                null,
                open,
                lapses,
                unit,
                person.scopes(),
                charge.bodies(person),
                person.is(Role.LEADER),
                false,
                page,
                size,
                filter),
            FindIncidents.Result.class);
    return new FindIncidents.Result(
        found.total(),
        found.sealed(),
        found.items().stream().map(item -> Discretion.shown(item, person)).toList());
  }

  /**
   * @throws Rejection if there is none that the person may see
   */
  public FindIncidents.Item incident(SignedIn person, String id) {
    return find(person, id).orElseThrow(() -> Rejection.notFound("incident", id));
  }

  /** Empty where there is none that the person may see. */
  public Optional<FindIncidents.Item> find(SignedIn person, String id) {
    return questions
        .ask(
            new FindIncidents(
                id,
                null,
                null,
                null,
                person.scopes(),
                charge.bodies(person),
                person.is(Role.LEADER),
                true,
                0,
                1),
            FindIncidents.Result.class)
        .items()
        .stream()
        .filter(FindIncidents.Item::readable)
        .findFirst()
        .map(item -> Discretion.shown(item, person));
  }

  /** Who is in charge of one, which is no secret where what happened is. */
  public Optional<String> body(String id) {
    return questions
        .ask(
            new FindIncidents(id, null, null, null, List.of(), List.of(), false, 0, 1),
            FindIncidents.Result.class)
        .items()
        .stream()
        .findFirst()
        .map(FindIncidents.Item::body);
  }

  /** Persons whose errors add up; for the offices that decide alone. */
  public List<FindAccumulations.Row> accumulations(SignedIn person) {
    if (!person.is(Role.ADMIN, Role.DATA_OWNER)) {
      return List.of();
    }
    int count = telling.rules(telling.today()).accumulation().count();
    return questions
        .ask(
            new FindAccumulations(Math.max(1, count - 1), List.of(), person.scopes(), true, 10),
            FindAccumulations.Result.class)
        .rows();
  }

  public IncidentReceipt report(SignedIn person, ReportTold told, String channel) {
    String complaint = Telling.optional(told.complaintId());
    return report(
        person,
        told,
        complaint == null ? UUID.randomUUID().toString() : IncidentIds.ofComplaint(complaint),
        complaint == null ? IncidentSource.OFFICE : IncidentSource.COMPLAINT,
        complaint,
        channel);
  }

  /** Reports an incident with photos and files, which were looked at before. */
  public Enclosures.Made<IncidentReceipt> report(
      SignedIn person, ReportTold told, List<Enclosures.Enclosed> files, String channel) {
    IncidentReceipt made = report(person, told, channel);
    int lost =
        enclosures.attach(
            files,
            new AttachmentDesk.Case(AttachedTo.INCIDENT, made.id(), null),
            telling.unit(person, told.unit()),
            telling.by(person, channel));
    return new Enclosures.Made<>(made, lost);
  }

  /**
   * Reports what was kept elsewhere under a number of its own.
   *
   * @return false if that number was reported before; then nothing changes
   */
  public boolean reportImported(SignedIn person, ReportTold told, String number, String channel) {
    String id = IncidentIds.ofImport(number);
    boolean known = isKnown(id);
    report(person, told, id, IncidentSource.IMPORT, number, channel);
    return !known;
  }

  private boolean isKnown(String id) {
    return questions
            .ask(
                new FindIncidents(id, null, null, null, List.of(), List.of(), true, 0, 1),
                FindIncidents.Result.class)
            .total()
        > 0;
  }

  IncidentReceipt report(
      SignedIn person,
      ReportTold told,
      String id,
      IncidentSource source,
      @Nullable String sourceId,
      String channel) {
    if (!rights.mayReport(person)) {
      throw new AccessDeniedException("reports no incidents");
    }
    String unit = telling.unit(person, told.unit());
    Instant occurred =
        telling.moment("occurredAt", Telling.required("occurredAt", told.occurredAt()));
    Integer affected = told.affected();
    if (affected != null && affected < 0) {
      throw Rejection.invalid(
          "incident.affected", "'affected' is %d; write a number from 0.", affected);
    }
    var command =
        new ReportIncident(
            id,
            source,
            sourceId,
            unit,
            Telling.required("category", told.category()),
            occurred,
            Telling.optional(told.place()),
            QuantityTold.read(told.quantity(), telling.rules(telling.day(occurred))),
            affected,
            persons.code("person", told.person()),
            Telling.required("description", told.description()),
            telling.by(person, channel),
            telling.momentOrNow("at", told.at()),
            Telling.choice("post", told.post(), PostType.class));
    return awaited(orders.give(command, channel, IncidentReceipt.class));
  }

  /** Whoever takes a step takes the next one at once; the boards follow within milliseconds. */
  private IncidentReceipt awaited(IncidentReceipt receipt) {
    var query =
        new FindIncidents(receipt.id(), null, null, null, List.of(), List.of(), false, 0, 1);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end
        && questions.ask(query, FindIncidents.Result.class).items().stream()
            .noneMatch(item -> item.state() == receipt.state())) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return receipt;
  }

  /**
   * Takes a step by the name that addresses have for it.
   *
   * @throws Rejection if it is not known, not possible or badly told
   * @throws AccessDeniedException if somebody else may take it
   */
  public IncidentReceipt take(
      SignedIn person, String id, String step, StepTold told, String channel) {
    IncidentStep wanted = IncidentStep.of(step).orElseThrow(() -> Rejection.notFound("step", step));
    if (!rights.may(person, wanted)) {
      throw new AccessDeniedException("step of other roles");
    }
    FindIncidents.Item item = incident(person, id);
    Severity severity = Telling.choice("severity", told.severity(), Severity.class);
    charge.require(person, item, wanted, severity);
    IncidentCommand command =
        possible(item, wanted, () -> stepOrders.of(person, item, wanted, severity, told, channel));
    return awaited(orders.give(command, channel, IncidentReceipt.class));
  }

  /** Where the state does not allow the step, that is what is wrong, and not what was left out. */
  private static IncidentCommand possible(
      FindIncidents.Item item, IncidentStep step, Supplier<IncidentCommand> told) {
    try {
      return told.get();
    } catch (Rejection e) {
      List<IncidentStep> allowed = Transitions.allowed(item.state());
      throw allowed.contains(step)
          ? e
          : new StepRefused("Incident '%s'".formatted(item.id()), item.state(), step, allowed);
    }
  }
}
