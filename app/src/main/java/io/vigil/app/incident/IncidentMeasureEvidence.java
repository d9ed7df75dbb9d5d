package io.vigil.app.incident;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.incident.FindIncidents;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a measure is for those of its incident. */
@Component
class IncidentMeasureEvidence implements CaseAccess {
  private final IncidentEvidence incidents;

  IncidentMeasureEvidence(IncidentEvidence incidents) {
    this.incidents = incidents;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.INCIDENT_MEASURE;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return incidents
        .readable(person, CasePart.of(caseId).whole())
        .filter(
            incident ->
                IncidentMeasure.of(incident).stream()
                    .anyMatch(measure -> measure.evidence().equals(caseId)))
        .map(FindIncidents.Item::unit);
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return incidents.mayAttach(person, caseId);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return incidents.isOver(person, CasePart.of(caseId).whole());
  }
}
