package io.vigil.monitor.alert;

import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.Due;
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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is told of incidents: to the unit what it has to say and to put right, to the office that
 * decides what it has to decide, to both what was decided; to the person concerned in person what
 * is asked of them and what they may do.
 */
final class IncidentStory {

  private IncidentStory() {}

  /** {@code null} where the case is not known. */
  static @Nullable Step step(@Nullable FollowedCase before, IncidentEvent event) {
    if (event instanceof IncidentReported reported) {
      return reported(reported);
    }
    return before == null ? null : next(before, event);
  }

  private static Step reported(IncidentReported event) {
    var file =
        new FollowedCase(
            CaseKind.INCIDENT,
            event.unit(),
            event.unitPath(),
            event.body(),
            event.sealed(),
            List.of(To.UNIT),
            concerned(event.sealed(), event.person()));
    return Step.turns(file, NoticeKind.ASSIGNED, event.due(), limits(event))
        .and(NoticeKind.RECEIVED, event.due(), file.decider());
  }

  /** What is sealed is told by the office that decides, in its own way. */
  private static @Nullable To concerned(boolean sealed, @Nullable String person) {
    return sealed || person == null ? null : To.person(person);
  }

  private static FollowedCase concerning(FollowedCase file, @Nullable String person) {
    return file.concerning(concerned(file.sealed(), person));
  }

  private static Step next(FollowedCase before, IncidentEvent event) {
    FollowedCase ofUnit = before.actedOnBy(To.UNIT);
    FollowedCase ofBody = before.actedOnBy(before.decider());
    return switch (event) {
      case IncidentReported e -> reported(e);
      case IncidentAccepted e ->
          turns(ofUnit, NoticeKind.STATEMENT_ASKED, e)
              .andInPerson(NoticeKind.STATEMENT_ASKED, e.due());
      case InvestigationBegun e -> Step.stays(before, limits(e));
      case StatementRecorded e -> Step.stays(concerning(before, e.person()), limits(e));
      case TimeExtended e -> Step.stays(before, limits(e));
      case IncidentAssessed e -> Step.stays(before, limits(e));
      case MeasurePlanned e -> Step.stays(before, limits(e));
      case IncidentTakenOver e ->
          turns(ofBody, NoticeKind.TAKEN_OVER, e).and(NoticeKind.OVERDUE, e.overdue(), To.UNIT);
      case GradeProposed e -> turns(concerning(ofBody, e.person()), NoticeKind.ASSIGNED, e);
      case ProposalReturned e -> turns(ofUnit, NoticeKind.REOPENED, e);
      case IncidentDecided e -> decided(before, concerning(ofBody, e.person()), e);
      case NoticeServed e ->
          turns(ofUnit, NoticeKind.APPEAL_OPEN, e).andInPerson(NoticeKind.APPEAL_OPEN, e.due());
      case AppealLapsed e ->
          turns(ofUnit, NoticeKind.ASSIGNED, e).andInPerson(NoticeKind.APPEAL_LAPSED, null);
      case IncidentAppealed e -> turns(ofBody, NoticeKind.APPEALED, e);
      case AppealAdvanced e -> Step.passes(ofBody, limits(e));
      case AppealDecided e ->
          turns(ofUnit, NoticeKind.APPEAL_DECIDED, e)
              .and(NoticeKind.APPEAL_DECIDED, e.due(), before.decider())
              .andInPerson(NoticeKind.APPEAL_DECIDED, e.due());
      case IncidentRectified e -> turns(ofBody, NoticeKind.ANSWERED, e);
      case RectificationVerified e ->
          e.effective() ? Step.passes(ofBody, limits(e)) : turns(ofUnit, NoticeKind.REOPENED, e);
      case IncidentRejected e -> Step.ends(before);
      case IncidentClosed e -> Step.ends(before);
      case IncidentStepOverdue e -> Step.late(before, e.overdue(), To.QUALITY_OFFICE, List.of());
    };
  }

  private static Step turns(FollowedCase after, NoticeKind what, IncidentEvent event) {
    return Step.turns(after, what, event.due(), limits(event));
  }

  /** An error is no case any more once it is decided. */
  private static Step decided(FollowedCase before, FollowedCase after, IncidentDecided event) {
    Step step =
        event.severity().isIncident() ? Step.passes(after, limits(event)) : Step.ends(before);
    return step.and(NoticeKind.DECIDED, null, To.UNIT, To.QUALITY_OFFICE);
  }

  private static List<Due> limits(IncidentEvent event) {
    return Stream.ofNullable(event.due()).toList();
  }
}
