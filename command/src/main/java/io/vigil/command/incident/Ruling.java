package io.vigil.command.incident;

import io.vigil.api.casework.Due;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.Concerned;
import io.vigil.api.incident.IncidentCommand;
import io.vigil.api.incident.IncidentCommand.AcceptIncident;
import io.vigil.api.incident.IncidentCommand.AdvanceAppeal;
import io.vigil.api.incident.IncidentCommand.AppealDecision;
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
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.AppealAdvanced;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.GradeProposed;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.IncidentAppealed;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentRectified;
import io.vigil.api.incident.IncidentEvent.IncidentRejected;
import io.vigil.api.incident.IncidentEvent.InvestigationBegun;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentEvent.ProposalReturned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentEvent.StatementRecorded;
import io.vigil.api.incident.IncidentEvent.TimeExtended;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.PanelMember;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Jurisdiction;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step that is possible comes to. */
record Ruling(IncidentCase state, Registry registry) {

  IncidentEvent on(IncidentCommand.Step step) {
    if (step instanceof IncidentCommand.Decision decision) {
      requireJurisdiction(decision);
    }
    return switch (step) {
      case AcceptIncident c ->
          new IncidentAccepted(
              state.id(), state.subject(), c.note(), c.by(), c.at(), registry.now(), state.due());
      case RejectIncident c ->
          new IncidentRejected(
              state.id(), state.subject(), c.reason(), c.by(), c.at(), registry.now(), null);
      case InvestigateIncident c ->
          new InvestigationBegun(
              state.id(),
              panel(c.panel()),
              state.subject(),
              c.note(),
              c.by(),
              c.at(),
              registry.now(),
              state.due());
      case RecordStatement c -> statement(c);
      case ExtendInvestigation c -> extension(c);
      case ProposeGrade c -> proposal(c);
      case ReturnProposal c ->
          new ProposalReturned(
              state.id(),
              state.subject(),
              c.reason(),
              c.by(),
              c.at(),
              registry.now(),
              due(IncidentLimit.RENEW, c));
      case DecideIncident c -> decision(c);
      case SettleAsLapse c -> lapse(c);
      case ServeNotice c ->
          new NoticeServed(
              state.id(),
              state.subject(),
              c.how(),
              c.by(),
              c.at(),
              registry.now(),
              due(IncidentLimit.APPEAL, c));
      case AppealDecision c ->
          new IncidentAppealed(
              state.id(),
              state.subject(),
              c.grounds(),
              c.by(),
              c.at(),
              registry.now(),
              due(IncidentLimit.APPEAL_INFORM, c));
      case AdvanceAppeal c -> advance(c);
      case DecideAppeal c -> appeal(c);
      case PlanMeasure c ->
          new MeasurePlanned(
              state.id(),
              state.subject(),
              c.measure(),
              c.responsible(),
              c.dueOn(),
              c.by(),
              c.at(),
              registry.now(),
              state.due());
      case ReportRectified c ->
          new IncidentRectified(
              state.id(),
              state.subject(),
              c.done(),
              c.by(),
              c.at(),
              registry.now(),
              due(IncidentLimit.VERIFY, c));
      case VerifyRectification c ->
          new RectificationVerified(
              state.id(),
              c.effective(),
              state.subject(),
              c.note(),
              c.by(),
              c.at(),
              registry.now(),
              c.effective() ? null : due(IncidentLimit.RECTIFY, c));
      case CloseIncident c ->
          new IncidentClosed(
              state.id(), state.subject(), c.note(), c.by(), c.at(), registry.now(), null);
    };
  }

  private void requireJurisdiction(IncidentCommand.Decision step) {
    RuleBook rules = rules();
    var jurisdiction =
        new Jurisdiction(
            rules, rules.category(state.report().category()), state.report().unitPath());
    Optional<Rejection> refusal =
        switch (step) {
          case DecideAppeal c ->
              jurisdiction.refusalOfAppeal(
                  c.authority(), graver(c.severity()), registry.places()::isCalled);
          case DecideIncident c ->
              jurisdiction.refusal(
                  c.authority(), graver(c.severity()), registry.places()::isCalled);
          case SettleAsLapse c ->
              jurisdiction.refusal(c.authority(), Severity.LAPSE, registry.places()::isCalled);
          case RejectIncident c ->
              jurisdiction.refusal(c.authority(), null, registry.places()::isCalled);
          case ReturnProposal c ->
              jurisdiction.refusal(c.authority(), null, registry.places()::isCalled);
        };
    refusal.ifPresent(
        why -> {
          throw why;
        });
  }

  private Severity graver(@Nullable Severity severity) {
    Severity before = state.decided();
    return severity != null && severity.compareTo(before) > 0 ? severity : before;
  }

  private StatementRecorded statement(RecordStatement c) {
    String person = named(c.person());
    return new StatementRecorded(
        state.id(),
        person,
        Concerned.subject(state.id()),
        c.statement(),
        c.statement() == null,
        c.by(),
        c.at(),
        registry.now(),
        state.due());
  }

  private TimeExtended extension(ExtendInvestigation c) {
    if (state.extended()) {
      throw Rejection.conflict(
          "incident.extended", "The time of incident '%s' was extended before.", state.id());
    }
    Due longer =
        registry.due(
            state.unit(),
            state.state() == IncidentState.RETURNED ? IncidentLimit.RENEW : IncidentLimit.PROPOSE,
            IncidentLimit.PROPOSE_EXTENDED,
            state.due() == null ? c.at() : state.due().since());
    return new TimeExtended(
        state.id(), state.subject(), c.reason(), c.by(), c.at(), registry.now(), longer);
  }

  private GradeProposed proposal(ProposeGrade c) {
    RuleBook rules = rules();
    Quantity quantity = c.quantity() == null ? state.quantity() : c.quantity();
    Severity computed = Reporting.proposed(rules, quantity);
    Severity severity = c.severity() == null ? computed : c.severity();
    if (severity == null) {
      throw Rejection.invalid(
          "incident.severity",
          "'severity' is missing, and none follows from what was measured; name one, or settle or"
              + " reject the case.");
    }
    if (computed != null && severity != computed) {
      required("reason", c.reasoning(), "the grade is not the one that the rules give");
    }
    String person = named(c.person());
    return new GradeProposed(
        state.id(),
        quantity,
        rules.version(),
        computed,
        severity,
        person,
        Concerned.subject(state.id()),
        c.reasoning(),
        c.by(),
        c.at(),
        registry.now(),
        due(IncidentLimit.DECIDE, c));
  }

  private IncidentDecided decision(DecideIncident c) {
    Severity proposed = state.decided();
    Severity severity = c.severity() == null ? proposed : c.severity();
    if (severity != proposed) {
      required("reason", c.reason(), "the grade is not the proposed one");
    }
    return decided(
        c,
        severity,
        state.quantity(),
        state.person(),
        c.reason(),
        c.consequences(),
        panel(c.panel()),
        c.document(),
        c.authority(),
        severity.isIncident() ? due(IncidentLimit.NOTIFY, c) : null);
  }

  private IncidentDecided lapse(SettleAsLapse c) {
    Quantity quantity = c.quantity() == null ? state.quantity() : c.quantity();
    Severity computed = Reporting.proposed(rules(), quantity);
    if (computed != null && computed.isIncident()) {
      required("measure", c.measure(), "by the rules it is more than an error; say why not");
    }
    return decided(
        c,
        Severity.LAPSE,
        quantity,
        named(c.person()),
        c.measure(),
        List.of(),
        List.of(),
        null,
        c.authority(),
        null);
  }

  private IncidentDecided decided(
      IncidentCommand.Step c,
      Severity severity,
      @Nullable Quantity quantity,
      @Nullable String person,
      @Nullable String reason,
      List<String> consequences,
      List<PanelMember> panel,
      @Nullable String document,
      Authority authority,
      @Nullable Due due) {
    return new IncidentDecided(
        state.id(),
        state.unit(),
        state.report().unitPath(),
        state.report().category(),
        state.report().schoolYear(),
        state.report().term(),
        quantity,
        state.report().ruleBook(),
        state.grade(),
        severity,
        person,
        Concerned.subject(state.id()),
        reason,
        consequences,
        panel,
        document,
        authority,
        c.by(),
        c.at(),
        registry.now(),
        due);
  }

  private AppealAdvanced advance(AdvanceAppeal c) {
    IncidentLimit next =
        switch (c.step()) {
          case INFORM -> IncidentLimit.APPEAL_FILE;
          case HAND_OVER -> IncidentLimit.APPEAL_INQUIRE;
          default -> IncidentLimit.APPEAL_DECIDE;
        };
    return new AppealAdvanced(
        state.id(),
        c.step(),
        state.subject(),
        c.note(),
        c.by(),
        c.at(),
        registry.now(),
        due(next, c));
  }

  private AppealDecided appeal(DecideAppeal c) {
    Severity before = state.decided();
    AppealOutcome outcome =
        switch (c.step()) {
          case CHANGE -> AppealOutcome.CHANGED;
          case REVOKE -> AppealOutcome.REVOKED;
          default -> AppealOutcome.UPHELD;
        };
    return new AppealDecided(
        state.id(),
        outcome,
        before,
        switch (outcome) {
          case UPHELD -> before;
          case CHANGED -> changed(before, c.severity());
          case REVOKED -> null;
        },
        state.subject(),
        c.reason(),
        panel(c.panel()),
        c.by(),
        c.at(),
        registry.now(),
        outcome == AppealOutcome.REVOKED ? null : due(IncidentLimit.RECTIFY, c));
  }

  private static Severity changed(Severity before, @Nullable Severity severity) {
    if (severity == null || severity == before) {
      throw Rejection.invalid(
          "incident.same-severity",
          "'severity' is %s; write the grade that it is changed to from %s.",
          Objects.requireNonNullElse(severity, "missing"),
          before);
    }
    return severity;
  }

  private @Nullable String named(@Nullable String person) {
    return person == null ? state.person() : person;
  }

  private RuleBook rules() {
    return registry.rules().named(state.report().ruleBook(), state.report().occurredOn());
  }

  private List<PanelMember> panel(List<PanelMember> members) {
    return Panels.check(members, state.report().unitPath(), registry.places());
  }

  private Due due(IncidentLimit limit, IncidentCommand.Step step) {
    return registry.due(state.unit(), limit, step.at());
  }

  private static void required(String name, @Nullable String text, String why) {
    if (text == null || text.isBlank()) {
      throw Rejection.invalid("incident.needs", "'%s' is missing: %s.", name, why);
    }
  }
}
