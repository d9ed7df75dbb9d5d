package io.vigil.app.check;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseFilter;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionCommand.CallOffInspection;
import io.vigil.api.inspection.InspectionCommand.CarryOutInspection;
import io.vigil.api.inspection.InspectionCommand.NoteInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.RecheckInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.RecordInspection;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.inspection.Observed;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.AttachmentDesk;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.attachment.Enclosures;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Records teaching checks and takes their steps, for pages and machines alike. */
@Component
public class InspectionDesk implements CaseAccess {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Enclosures enclosures;
  private final Clock clock;

  InspectionDesk(
      Questions questions, Orders orders, UnitAccess access, Enclosures enclosures, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.enclosures = enclosures;
    this.clock = clock;
  }

  /**
   * Records a check that nobody planned, and gives its id.
   *
   * @param found what was found; {@code null} if nothing was
   */
  public String record(
      SignedIn person,
      InspectionKind kind,
      String unit,
      Observed observed,
      @Nullable String found,
      @Nullable String at,
      String channel) {
    access.require(person, unit);
    String id = IdentifierFactory.getInstance().generateIdentifier();
    By by = person.by(channel);
    Instant when = StepTold.moment(at, clock);
    String text = StepTold.optional("found", found);
    orders.give(new RecordInspection(id, kind, unit, observed, by, when), channel);
    if (text != null) {
      String finding = IdentifierFactory.getInstance().generateIdentifier();
      orders.give(new NoteInspectionFinding(id, finding, text, null, by, when), channel);
    }
    return id;
  }

  /**
   * Lays photos and files, which were looked at before, to a check that the person recorded.
   *
   * @return how many could not be kept
   */
  public int enclose(
      SignedIn person, String id, String unit, List<Enclosures.Enclosed> files, String channel) {
    return enclosures.attach(
        files, new AttachmentDesk.Case(AttachedTo.INSPECTION, id, null), unit, person.by(channel));
  }

  public FindInspections.Result find(
      SignedIn person,
      @Nullable String unit,
      Set<InspectionKind> kinds,
      @Nullable String term,
      @Nullable InspectionState state,
      int limit) {
    return find(person, unit, kinds, term, state, CaseFilter.NONE, limit);
  }

  /** The same, narrowed. */
  public FindInspections.Result find(
      SignedIn person,
      @Nullable String unit,
      Set<InspectionKind> kinds,
      @Nullable String term,
      @Nullable InspectionState state,
      CaseFilter filter,
      int limit) {
    if (unit != null) {
      access.require(person, unit);
    }
    FindInspections.Result found =
        questions.ask(
            new FindInspections(null, unit, person.scopes(), kinds, term, state, limit, filter),
            FindInspections.Result.class);
    return new FindInspections.Result(
        found.total(),
        found.done(),
        found.late(),
        found.overdue(),
        found.items().stream().map(item -> seenBy(person, item)).toList());
  }

  /** Whom a check is about is told to the quality office and to that teacher alone. */
  private static FindInspections.Item seenBy(SignedIn person, FindInspections.Item item) {
    Observed observed = item.observed();
    boolean known =
        person.is(Role.ADMIN, Role.QUALITY_OFFICE)
            || observed != null && person.scopes().contains(String.valueOf(observed.teacher()));
    return known ? item : item.withoutTeacher();
  }

  /**
   * @throws Rejection if there is no such check
   * @throws AccessDeniedException if it is of a unit that the person does not see
   */
  public FindInspections.Item require(SignedIn person, String inspectionId) {
    FindInspections.Item item =
        questions
            .ask(FindInspections.one(inspectionId), FindInspections.Result.class)
            .items()
            .stream()
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("inspection", inspectionId));
    if (!access.sees(person, item.unit())) {
      throw new AccessDeniedException("a teaching check of others");
    }
    return seenBy(person, item);
  }

  public FindCheckHistory.Result history(String inspectionId) {
    return questions.ask(new FindCheckHistory(inspectionId), FindCheckHistory.Result.class);
  }

  /** Steps that the state and the role allow. */
  public List<InspectionStep> possible(SignedIn person, FindInspections.Item check) {
    return InspectionStep.TABLE.from(check.state()).stream()
        .filter(step -> CheckRights.STEPS.allow(person, step))
        .toList();
  }

  /**
   * What somebody says of a step beside what was seen.
   *
   * @param linked id of the finding that it is followed up as elsewhere
   */
  public record Told(
      StepTold step, Observed observed, @Nullable Boolean putRight, @Nullable String linked) {}

  /** Takes a step and gives the id of the finding that it is about, if it is about one. */
  public @Nullable String take(
      SignedIn person, String id, InspectionStep step, Told told, String channel) {
    CheckRights.STEPS.require(person, step);
    require(person, id);
    By by = person.by(channel);
    Instant at = told.step().when(clock);
    switch (step) {
      case CARRY_OUT -> orders.give(new CarryOutInspection(id, told.observed(), by, at), channel);
      case NOTE_FINDING -> {
        String finding = IdentifierFactory.getInstance().generateIdentifier();
        orders.give(
            new NoteInspectionFinding(
                id, finding, told.step().requiredText(), told.linked(), by, at),
            channel);
        return finding;
      }
      case RECHECK -> {
        Boolean putRight = told.putRight();
        if (putRight == null) {
          throw Rejection.invalid(
              "inspection.put-right", "'putRight' is missing; write true or false.");
        }
        String finding = told.step().requiredFinding();
        orders.give(
            new RecheckInspectionFinding(id, finding, putRight, told.step().requiredText(), by, at),
            channel);
        return finding;
      }
      case CALL_OFF ->
          orders.give(new CallOffInspection(id, told.step().requiredText(), by, at), channel);
    }
    return null;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.INSPECTION;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return questions.ask(FindInspections.one(caseId), FindInspections.Result.class).items().stream()
        .map(FindInspections.Item::unit)
        .filter(unit -> access.sees(person, unit))
        .findFirst();
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return CheckRights.STEPS.allow(person, InspectionStep.NOTE_FINDING);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return questions.ask(FindInspections.one(caseId), FindInspections.Result.class).items().stream()
        .anyMatch(
            one ->
                one.state() == InspectionState.DONE || one.state() == InspectionState.CALLED_OFF);
  }
}
