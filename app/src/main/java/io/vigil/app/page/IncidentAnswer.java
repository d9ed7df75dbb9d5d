package io.vigil.app.page;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.warning.Occurrence;
import io.vigil.api.warning.TypicalCause;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.incident.IncidentMeasure;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done about the incident that a warning tells of: one event has one set of measures. */
@Component
class IncidentAnswer {
  private static final Set<String> WHAT_CAME_OF_THEM =
      Set.of("rectified", "verified", "not-effective");

  private final IncidentDesk incidents;
  private final Offices offices;

  IncidentAnswer(IncidentDesk incidents, Offices offices) {
    this.incidents = incidents;
    this.offices = offices;
  }

  /**
   * @param steps all that was done in the case, in order
   */
  record View(
      String id,
      String number,
      String unit,
      Instant occurredAt,
      @Nullable String place,
      @Nullable String description,
      List<TypicalCause> causes,
      List<IncidentMeasure> measures,
      List<CaseStep> steps) {

    /** What was done and what was found of it, in order. */
    public List<CaseStep> results() {
      return steps.stream().filter(step -> WHAT_CAME_OF_THEM.contains(step.step())).toList();
    }
  }

  /** {@code null} where a warning tells of no single incident, or of one that others may read. */
  @Nullable View of(SignedIn person, @Nullable Occurrence occurrence) {
    return occurrence == null || !occurrence.rule().isOneIncident()
        ? null
        : incidents
            .find(person, occurrence.caseId())
            .filter(FindIncidents.Item::readable)
            .map(IncidentAnswer::view)
            .orElse(null);
  }

  /** Who has the measures in hand; {@code null} where the person may look, or there is no one. */
  @Nullable String inHandOf(SignedIn person, @Nullable Occurrence occurrence) {
    return occurrence == null
            || !occurrence.rule().isOneIncident()
            || of(person, occurrence) != null
        ? null
        : incidents.body(occurrence.caseId()).map(offices::named).orElse(null);
  }

  private static View view(FindIncidents.Item incident) {
    return new View(
        incident.id(),
        incident.number(),
        incident.unit(),
        incident.occurredAt(),
        incident.place(),
        incident.description(),
        incident.assessment() == null ? List.of() : incident.assessment().causes(),
        IncidentMeasure.of(incident),
        incident.steps());
  }
}
