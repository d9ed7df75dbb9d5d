package io.vigil.command.incident;

import io.vigil.api.casework.Due;
import io.vigil.api.incident.AppealOutcome;
import io.vigil.api.incident.Concerned;
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
import io.vigil.api.incident.IncidentReceipt;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.rulebook.Quantity;
import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a case must remember to decide.
 *
 * @param report how it began
 * @param grade proposed, or decided once it is
 * @param due what must be done next; {@code null} if nothing has a limit
 * @param told whether it was told that this is overdue
 * @param takenOver whether the deciding office took it from a unit that was late
 * @param extended whether the time for the inquiry was extended
 * @param proposed grade that was proposed, or follows from the report
 * @param lapsedAt when the time for an appeal ended unused, while measures are planned; {@code
 *     null} otherwise
 */
record IncidentCase(
    IncidentReported report,
    IncidentState state,
    @Nullable Quantity quantity,
    @Nullable Severity grade,
    @Nullable String person,
    @Nullable Due due,
    boolean told,
    boolean takenOver,
    boolean extended,
    @Nullable Severity proposed,
    @Nullable Instant lapsedAt) {

  static IncidentCase of(IncidentReported event) {
    return new IncidentCase(
        event,
        IncidentState.REPORTED,
        event.quantity(),
        event.proposedSeverity(),
        event.person(),
        event.due(),
        false,
        false,
        false,
        event.proposedSeverity(),
        null);
  }

  /**
   * Where it stood: what was done in time counts, even if the clock was quicker than the record.
   */
  IncidentState stateAt(Instant moment) {
    return lapsedAt != null && !moment.isAfter(lapsedAt) ? IncidentState.NOTIFIED : state;
  }

  String id() {
    return report.incidentId();
  }

  String unit() {
    return report.unit();
  }

  String subject() {
    return Concerned.subject(id());
  }

  IncidentReceipt receipt() {
    return new IncidentReceipt(
        id(),
        state,
        proposed,
        isDecided() ? grade : null,
        Transitions.allowed(state).stream().map(IncidentStep::path).toList());
  }

  private boolean isDecided() {
    return switch (state) {
      case REPORTED, ACCEPTED, REJECTED, INVESTIGATING, RETURNED, PROPOSED -> false;
      default -> true;
    };
  }

  Severity decided() {
    return Objects.requireNonNull(grade, "a grade is decided in this state");
  }

  IncidentCase after(IncidentEvent event) {
    return switch (event) {
      case IncidentReported e -> of(e);
      case IncidentAccepted e -> to(IncidentState.ACCEPTED, e);
      case IncidentRejected e -> to(IncidentState.REJECTED, e);
      case InvestigationBegun e -> to(IncidentState.INVESTIGATING, e);
      case StatementRecorded e -> to(state, e);
      case TimeExtended e -> with(state, quantity, grade, person, e, false, takenOver, true);
      case IncidentTakenOver e -> with(state, quantity, grade, person, e, false, true, extended);
      case GradeProposed e ->
          with(
              IncidentState.PROPOSED,
              e.quantity(),
              e.severity(),
              e.person(),
              e,
              false,
              takenOver,
              extended);
      case ProposalReturned e -> to(IncidentState.RETURNED, e);
      case IncidentDecided e -> decided(e);
      case NoticeServed e -> to(IncidentState.NOTIFIED, e);
      case AppealLapsed e -> to(IncidentState.RECTIFYING, e);
      case IncidentAppealed e -> to(IncidentState.APPEALED, e);
      case AppealAdvanced e -> to(advanced(e.step()), e);
      case AppealDecided e -> appealDecided(e);
      case IncidentAssessed e -> to(state, e);
      case MeasurePlanned e -> to(planned(), e);
      case IncidentRectified e -> to(IncidentState.RECTIFIED, e);
      case RectificationVerified e ->
          to(e.effective() ? IncidentState.VERIFIED : IncidentState.RECTIFYING, e);
      case IncidentClosed e -> to(IncidentState.CLOSED, e);
      case IncidentStepOverdue e ->
          with(state, quantity, grade, person, e, true, takenOver, extended);
    };
  }

  private IncidentCase decided(IncidentDecided event) {
    return with(
        event.severity().isIncident() ? IncidentState.DECIDED : IncidentState.LAPSE,
        event.quantity(),
        event.severity(),
        event.person(),
        event,
        false,
        takenOver,
        extended);
  }

  private IncidentCase appealDecided(AppealDecided event) {
    return with(
        state(event.outcome()),
        quantity,
        event.severity(),
        person,
        event,
        false,
        takenOver,
        extended);
  }

  private static IncidentState state(AppealOutcome outcome) {
    return switch (outcome) {
      case UPHELD -> IncidentState.UPHELD;
      case CHANGED -> IncidentState.CHANGED;
      case REVOKED -> IncidentState.REVOKED;
    };
  }

  static IncidentState advanced(IncidentStep step) {
    return switch (step) {
      case INFORM -> IncidentState.APPEAL_INFORMED;
      case HAND_OVER -> IncidentState.APPEAL_FILED;
      default -> IncidentState.APPEAL_HEARD;
    };
  }

  /** Measures may be planned while the time for an appeal runs. */
  private IncidentState planned() {
    return state == IncidentState.NOTIFIED ? state : IncidentState.RECTIFYING;
  }

  private IncidentCase to(IncidentState next, IncidentEvent event) {
    boolean sameLimit = Objects.equals(event.due(), due);
    return with(next, quantity, grade, person, event, told && sameLimit, takenOver, extended);
  }

  private IncidentCase with(
      IncidentState next,
      @Nullable Quantity measured,
      @Nullable Severity graded,
      @Nullable String named,
      IncidentEvent event,
      boolean isTold,
      boolean isTakenOver,
      boolean isExtended) {
    return new IncidentCase(
        report,
        next,
        measured,
        graded,
        named,
        event.due(),
        isTold,
        isTakenOver,
        isExtended,
        event instanceof GradeProposed e ? e.severity() : proposed,
        lapsed(next, event));
  }

  private @Nullable Instant lapsed(IncidentState next, IncidentEvent event) {
    if (event instanceof AppealLapsed lapsed) {
      return lapsed.at();
    }
    return next == state ? lapsedAt : null;
  }
}
