package io.vigil.app.incident;

import io.vigil.api.casework.By;
import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.ConsequenceKind;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
import io.vigil.api.incident.IncidentCommand.AssessIncident;
import io.vigil.api.incident.IncidentCommand.CloseIncident;
import io.vigil.api.incident.IncidentCommand.DecideAppeal;
import io.vigil.api.incident.IncidentCommand.DecideIncident;
import io.vigil.api.incident.IncidentCommand.ExtendInvestigation;
import io.vigil.api.incident.IncidentCommand.InvestigateIncident;
import io.vigil.api.incident.IncidentCommand.PlanMeasure;
import io.vigil.api.incident.IncidentCommand.ProposeGrade;
import io.vigil.api.incident.IncidentCommand.RecordStatement;
import io.vigil.api.incident.IncidentCommand.RejectIncident;
import io.vigil.api.incident.IncidentCommand.ReportRectified;
import io.vigil.api.incident.IncidentCommand.ReturnProposal;
import io.vigil.api.incident.IncidentCommand.ServeNotice;
import io.vigil.api.incident.IncidentCommand.SettleAsLapse;
import io.vigil.api.incident.IncidentCommand.VerifyRectification;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Departments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what was told about a step as the order that it is. */
@Component
class StepOrders {
  private static final Pattern ID = Pattern.compile("[\\w.-]+");

  private final Telling telling;
  private final PersonsConcerned persons;
  private final Departments departments;

  StepOrders(Telling telling, PersonsConcerned persons, Departments departments) {
    this.departments = departments;
    this.telling = telling;
    this.persons = persons;
  }

  /**
   * @throws Rejection if something is missing or cannot be read
   */
  IncidentCommand of(
      SignedIn person,
      FindIncidents.Item item,
      IncidentStep step,
      @Nullable Severity severity,
      StepTold told,
      String channel) {
    String id = item.id();
    By by = telling.by(person, channel);
    Instant at = telling.momentOrNow("at", told.at());
    Authority authority = Charge.authority(person);
    @Nullable String text = Telling.optional(told.text());
    @Nullable String named = persons.code("person", told.person());
    return switch (step) {
      case ACCEPT -> new AcceptIncident(id, text, by, at);
      case REJECT -> new RejectIncident(id, reason(text), authority, by, at);
      case INVESTIGATE -> new InvestigateIncident(id, panel(told), text, by, at);
      case STATEMENT -> new RecordStatement(id, named, text, by, at);
      case EXTEND -> new ExtendInvestigation(id, reason(text), by, at);
      case PROPOSE -> new ProposeGrade(id, quantity(item, told), severity, named, text, by, at);
      case RETURN -> new ReturnProposal(id, reason(text), authority, by, at);
      case DECIDE ->
          new DecideIncident(
              id,
              severity,
              text,
              Objects.requireNonNullElse(told.consequences(), List.of()),
              panel(told),
              Telling.optional(told.document()),
              authority,
              by,
              at,
              told.quorum());
      case LAPSE -> new SettleAsLapse(id, quantity(item, told), named, text, authority, by, at);
      case NOTIFY -> new ServeNotice(id, text, by, at);
      case APPEAL -> new AppealDecision(id, reason(text), by, at);
      case INFORM, HAND_OVER, INQUIRE -> new AdvanceAppeal(id, step, text, by, at);
      case UPHOLD, CHANGE, REVOKE ->
          new DecideAppeal(
              id, step, severity, reason(text), panel(told), authority, by, at, told.quorum());
      case ASSESS ->
          new AssessIncident(id, assessment(told.assessment(), item.assessment()), by, at);
      case MEASURE ->
          new PlanMeasure(
              id,
              reason(text),
              Telling.optional(told.responsible()),
              Telling.date("dueOn", told.dueOn()),
              by,
              at);
      case RECTIFY -> new ReportRectified(id, reason(text), by, at);
      case VERIFY ->
          new VerifyRectification(id, Telling.said("effective", told.effective()), text, by, at);
      case CLOSE -> new CloseIncident(id, text, by, at);
    };
  }

  /** Whom it concerned stays as it was told unless something is said of it. */
  static Assessment assessment(
      StepTold.@Nullable AssessmentTold told, @Nullable Assessment before) {
    if (told == null) {
      return new Assessment(List.of(), null, null, null, List.of());
    }
    var assessed =
        new Assessment(
            choices("causes", told.causes(), TypicalCause.class),
            told.hoursLost(),
            told.moneyLost(),
            told.injured(),
            choices("consequences", told.consequences(), ConsequenceKind.class),
            Telling.optional(told.concerned()));
    return told.concerned() == null && before != null && !assessed.isEmpty()
        ? assessed.concerning(before.concerned())
        : assessed;
  }

  private static <E extends Enum<E>> List<E> choices(
      String field, @Nullable List<String> names, Class<E> kind) {
    return Objects.requireNonNullElse(names, List.<String>of()).stream()
        .flatMap(name -> Stream.ofNullable(Telling.choice(field, name, kind)))
        .distinct()
        .toList();
  }

  private static String reason(@Nullable String text) {
    return Telling.required("text", text);
  }

  private @Nullable Quantity quantity(FindIncidents.Item item, StepTold told) {
    return QuantityTold.read(told.quantity(), telling.rules(item.occurredOn()));
  }

  private List<PanelMember> panel(StepTold told) {
    return Objects.requireNonNullElse(told.panel(), List.<StepTold.Member>of()).stream()
        .map(
            member ->
                new PanelMember(
                    Telling.required("panel.id", persons.code("panel.id", member.id())),
                    unit(Telling.required("panel.unit", member.unit()))))
        .toList();
  }

  /** A name that nobody knows must not pass for a unit that is not concerned. */
  private String unit(String written) {
    return departments
        .find(written)
        .map(ListUnits.Item::unit)
        .or(() -> Optional.of(written).filter(text -> ID.matcher(text).matches()))
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "incident.panel-unit",
                    "The college has no department '%s'; write its name or id.",
                    written));
  }
}
