package io.vigil.app.incident;

import io.vigil.api.casework.CaseStep;
import io.vigil.api.incident.FindIncidents;
import io.vigil.app.attachment.CasePart;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A measure that was planned after an incident. None is ever taken back, so that its place among
 * them names it.
 *
 * @param number from 1, in the order in which they were planned
 * @param planned how it was planned
 */
public record IncidentMeasure(String incidentId, int number, CaseStep planned) {
  private static final String PLANNED = "measure-planned";

  /** Those of an incident that was asked for with its steps. */
  public static List<IncidentMeasure> of(FindIncidents.Item incident) {
    List<CaseStep> planned =
        incident.steps().stream().filter(step -> step.step().equals(PLANNED)).toList();
    return IntStream.range(0, planned.size())
        .mapToObj(place -> new IncidentMeasure(incident.id(), place + 1, planned.get(place)))
        .toList();
  }

  /** Under which evidence is attached to it. */
  public String evidence() {
    return new CasePart(incidentId, String.valueOf(number)).id();
  }
}
