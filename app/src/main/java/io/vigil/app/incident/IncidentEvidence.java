package io.vigil.app.incident;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentStep;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of an incident is for whoever may read it: of a sealed one, its body alone. */
@Component
class IncidentEvidence implements CaseAccess {
  private final IncidentDesk incidents;

  IncidentEvidence(IncidentDesk incidents) {
    this.incidents = incidents;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.INCIDENT;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return readable(person, caseId).map(FindIncidents.Item::unit);
  }

  Optional<FindIncidents.Item> readable(SignedIn person, String incidentId) {
    return incidents
        .find(person, incidentId)
        .filter(item -> item.readable() && !Discretion.isAskedOf(person));
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return IncidentRights.may(person.role(), IncidentStep.INVESTIGATE);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return incidents.find(person, caseId).filter(item -> item.closedAt() != null).isPresent();
  }

  @Override
  public List<FindAttachments> parts(SignedIn person, String caseId) {
    return readable(person, caseId).stream()
        .flatMap(incident -> IncidentMeasure.of(incident).stream())
        .map(one -> FindAttachments.of(AttachedTo.INCIDENT_MEASURE, one.evidence()))
        .toList();
  }
}
