package io.vigil.query.incident;

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
import io.vigil.api.incident.PanelMember;
import io.vigil.api.tally.Severity;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.StoredFact;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line of the history that an event becomes. */
final class IncidentNotes {

  private IncidentNotes() {}

  static CaseSteps.Row step(StoredFact<IncidentEvent> fact) {
    return switch (fact.event()) {
      case IncidentReported e -> row(fact, "reported", e.place(), e.proposedSeverity());
      case IncidentAccepted e -> row(fact, "accepted", e.note(), null);
      case IncidentRejected e -> row(fact, "rejected", e.reason(), null);
      case InvestigationBegun e -> row(fact, "investigation-begun", e.note(), null);
      case StatementRecorded e -> row(fact, "statement-recorded", e.statement(), null);
      case TimeExtended e -> row(fact, "time-extended", e.reason(), null);
      case IncidentTakenOver e -> row(fact, "taken-over", e.body(), null);
      case GradeProposed e -> row(fact, "proposed", e.reasoning(), e.severity());
      case ProposalReturned e -> row(fact, "returned", e.reason(), null);
      case IncidentDecided e ->
          row(
              fact,
              "decided",
              joined(e.reason(), String.join("；", e.consequences()), e.document()),
              e.severity());
      case NoticeServed e -> row(fact, "notice-served", e.how(), null);
      case AppealLapsed e -> row(fact, "appeal-lapsed", null, null);
      case IncidentAppealed e -> row(fact, "appealed", e.grounds(), null);
      case AppealAdvanced e -> row(fact, "appeal-" + e.step().path(), e.note(), null);
      case AppealDecided e ->
          row(
              fact,
              "appeal-" + e.outcome().name().toLowerCase(Locale.ROOT),
              e.reason(),
              e.severity());
      case IncidentAssessed e -> row(fact, "assessed", null, null);
      case MeasurePlanned e ->
          row(
              fact,
              "measure-planned",
              joined(e.measure(), e.responsible(), Objects.toString(e.dueOn(), null)),
              null);
      case IncidentRectified e -> row(fact, "rectified", e.done(), null);
      case RectificationVerified e ->
          row(fact, e.effective() ? "verified" : "not-effective", e.note(), null);
      case IncidentClosed e -> row(fact, "closed", e.note(), null);
      case IncidentStepOverdue e -> row(fact, "step-overdue", e.overdue().step(), null);
    };
  }

  /** Who took part in what the event tells. */
  static Stream<IncidentTables.Seat> panel(StoredFact<IncidentEvent> fact) {
    IncidentEvent event = fact.event();
    List<PanelMember> members =
        switch (event) {
          case InvestigationBegun e -> e.panel();
          case IncidentDecided e -> e.panel();
          case AppealDecided e -> e.panel();
          default -> List.of();
        };
    return IntStream.range(0, members.size())
        .mapToObj(
            seat ->
                new IncidentTables.Seat(
                    event.incidentId(), fact.position(), seat, members.get(seat)));
  }

  private static CaseSteps.Row row(
      StoredFact<IncidentEvent> fact,
      String step,
      @Nullable String note,
      @Nullable Severity grade) {
    IncidentEvent event = fact.event();
    return new CaseSteps.Row(
        event.incidentId(),
        fact.position(),
        step,
        event.at(),
        event.recordedAt(),
        event.by(),
        note,
        grade == null ? null : grade.name(),
        event.due(),
        fact.eventId());
  }

  private static @Nullable String joined(@Nullable String... parts) {
    String text =
        Stream.of(parts)
            .flatMap(Stream::ofNullable)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("；"));
    return text.isEmpty() ? null : text;
  }
}
