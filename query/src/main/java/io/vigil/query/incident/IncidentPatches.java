package io.vigil.query.incident;

import io.vigil.api.casework.By;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.Assessment;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.incident.IncidentEvent.AppealAdvanced;
import io.vigil.api.incident.IncidentEvent.AppealDecided;
import io.vigil.api.incident.IncidentEvent.AppealLapsed;
import io.vigil.api.incident.IncidentEvent.GradeProposed;
import io.vigil.api.incident.IncidentEvent.IncidentAccepted;
import io.vigil.api.incident.IncidentEvent.IncidentAppealed;
import io.vigil.api.incident.IncidentEvent.IncidentAssessed;
import io.vigil.api.incident.IncidentEvent.IncidentClosed;
import io.vigil.api.incident.IncidentEvent.IncidentDecided;
import io.vigil.api.incident.IncidentEvent.IncidentRectified;
import io.vigil.api.incident.IncidentEvent.IncidentRejected;
import io.vigil.api.incident.IncidentEvent.IncidentReported;
import io.vigil.api.incident.IncidentEvent.IncidentStepOverdue;
import io.vigil.api.incident.IncidentEvent.IncidentTakenOver;
import io.vigil.api.incident.IncidentEvent.InvestigationBegun;
import io.vigil.api.incident.IncidentEvent.MeasurePlanned;
import io.vigil.api.incident.IncidentEvent.NoticeServed;
import io.vigil.api.incident.IncidentEvent.ProposalReturned;
import io.vigil.api.incident.IncidentEvent.RectificationVerified;
import io.vigil.api.incident.IncidentEvent.StatementRecorded;
import io.vigil.api.incident.IncidentEvent.TimeExtended;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.Quorum;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.DecisionLevel;
import io.vigil.api.rulebook.Quantity;
import io.vigil.query.casework.CasePatch;
import io.vigil.query.projection.StoredFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each event says of its case. */
final class IncidentPatches {
  private static final String STATE = "state";
  private static final String SEVERITY = "severity";
  private static final String LEADER = "LEADER";
  private static final String STANDS_IN = "ADMIN";

  private IncidentPatches() {}

  static void apply(IncidentEvent event, StoredFact<IncidentEvent> fact, CasePatch patch) {
    patch.await(event.due(), event instanceof IncidentStepOverdue, fact.position());
    switch (event) {
      case IncidentReported e -> reported(e, patch);
      case IncidentAccepted e -> patch.set(STATE, IncidentState.ACCEPTED);
      case IncidentRejected e -> patch.set(STATE, IncidentState.REJECTED).set("closed_at", e.at());
      case InvestigationBegun e -> patch.set(STATE, IncidentState.INVESTIGATING);
      case StatementRecorded e -> {
        if (e.statement() != null) {
          patch.set("statement", e.statement());
        }
      }
      case TimeExtended e -> {}
      case IncidentTakenOver e -> patch.set("taken_over", true);
      case GradeProposed e -> {
        measured(e.quantity(), patch);
        named(e.person(), patch);
        patch.set(STATE, IncidentState.PROPOSED).set("proposed", e.severity());
      }
      case ProposalReturned e -> patch.set(STATE, IncidentState.RETURNED);
      case IncidentDecided e -> decided(e, fact.eventId(), patch);
      case NoticeServed e -> patch.set(STATE, IncidentState.NOTIFIED);
      case AppealLapsed e -> patch.set(STATE, IncidentState.RECTIFYING);
      case IncidentAppealed e -> patch.set(STATE, IncidentState.APPEALED);
      case AppealAdvanced e -> patch.set(STATE, advanced(e));
      case AppealDecided e -> appealDecided(e, fact.eventId(), patch);
      case IncidentAssessed e -> assessed(e, fact.eventId(), patch);
      case MeasurePlanned e -> {
        if (e.due() == null || !e.due().step().equals("incident.appeal")) {
          patch.set(STATE, IncidentState.RECTIFYING);
        }
      }
      case IncidentRectified e -> patch.set(STATE, IncidentState.RECTIFIED);
      case RectificationVerified e ->
          patch.set(STATE, e.effective() ? IncidentState.VERIFIED : IncidentState.RECTIFYING);
      case IncidentClosed e -> patch.set(STATE, IncidentState.CLOSED).set("closed_at", e.at());
      case IncidentStepOverdue e -> {}
    }
  }

  private static void reported(IncidentReported e, CasePatch patch) {
    patch
        .set(STATE, IncidentState.REPORTED)
        .set("source", e.source())
        .set("source_id", e.sourceId())
        .set("unit", e.unit())
        .set("unit_path", e.unitPath())
        .set("category", e.category())
        .set("category_name", e.categoryName())
        .set("category_group", e.group())
        .set("body", e.body())
        .set("sealed", e.sealed())
        .set("occurred_at", e.occurredAt())
        .set("occurred_on", e.occurredOn())
        .set("school_year", e.schoolYear())
        .set("term", e.term())
        .set("place", e.place())
        .set("rule_book", e.ruleBook())
        .set("proposed", e.proposedSeverity())
        .set("affected", e.affected())
        .set("person", e.person())
        .set("description", e.description())
        .set("late", e.late())
        .set("post", e.post())
        .set("reported_at", e.at());
    measured(e.quantity(), patch);
  }

  private static void decided(IncidentDecided e, String eventId, CasePatch patch) {
    measured(e.quantity(), patch);
    named(e.person(), patch);
    boolean incident = e.severity().isIncident();
    patch
        .set(STATE, incident ? IncidentState.DECIDED : IncidentState.LAPSE)
        .set("first_severity", e.severity())
        .set(SEVERITY, e.severity())
        .set("consequences", e.consequences())
        .set("document", e.document())
        .set("deciding_event", eventId)
        .set("decided_at", e.at());
    decidedBy(e.by(), e.authority(), patch);
    votes("decided", e.quorum(), patch);
    if (!incident) {
      patch.set("closed_at", e.at());
    }
  }

  /** Whoever stands in for anybody tells nothing of the body that decided. */
  private static void decidedBy(By by, @Nullable Authority authority, CasePatch patch) {
    if (authority == null || by.role().equals(STANDS_IN)) {
      return;
    }
    patch.set("decided_level", authority.level());
    if (authority.level() == DecisionLevel.OFFICE) {
      patch.set("decided_office", authority.office());
    }
  }

  private static void appealDecided(AppealDecided e, String eventId, CasePatch patch) {
    patch
        .set(
            STATE,
            switch (e.outcome()) {
              case UPHELD -> IncidentState.UPHELD;
              case CHANGED -> IncidentState.CHANGED;
              case REVOKED -> IncidentState.REVOKED;
            })
        .set("appeal", e.outcome())
        .set("deciding_event", eventId);
    if (e.severity() != null) {
      patch.set(SEVERITY, e.severity());
    }
    if (e.outcome() == AppealOutcome.CHANGED) {
      patch.set("decided_level", levelOfAppeal(e));
    }
    votes("appeal", e.quorum(), patch);
  }

  private static void votes(String on, @Nullable Quorum quorum, CasePatch patch) {
    if (quorum != null) {
      patch
          .set(on + "_members", quorum.members())
          .set(on + "_present", quorum.present())
          .set(on + "_in_favour", quorum.inFavour());
    }
  }

  /** At least the committee, whose votes are told. */
  private static DecisionLevel levelOfAppeal(AppealDecided e) {
    return e.quorum() == null && e.by().role().equals(LEADER)
        ? DecisionLevel.LEADERSHIP
        : DecisionLevel.COMMITTEE;
  }

  /** What is told again replaces all that was told before. */
  private static void assessed(IncidentAssessed e, String eventId, CasePatch patch) {
    Assessment told = e.assessment();
    patch
        .set("causes", names(told.causes()))
        .set("hours_lost", told.hoursLost())
        .set("money_lost", told.moneyLost())
        .set("injured", told.injured())
        .set("consequence_kinds", names(told.consequences()))
        .set("concerned", told.concerned())
        .set("assessing_event", eventId)
        .set("assessed_at", e.recordedAt());
  }

  private static List<String> names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toList();
  }

  private static IncidentState advanced(AppealAdvanced event) {
    return switch (event.step()) {
      case INFORM -> IncidentState.APPEAL_INFORMED;
      case HAND_OVER -> IncidentState.APPEAL_FILED;
      default -> IncidentState.APPEAL_HEARD;
    };
  }

  private static void measured(@Nullable Quantity quantity, CasePatch patch) {
    if (quantity != null) {
      patch
          .set("clause", quantity.clause())
          .set("quantity", quantity.value())
          .set("aggravated", quantity.aggravated());
    }
  }

  private static void named(@Nullable String person, CasePatch patch) {
    if (person != null) {
      patch.set("person", person);
    }
  }
}
