package io.vigil.app.demo.told;

import io.vigil.api.incident.IncidentIds;
import io.vigil.api.incident.IncidentSource;
import org.jspecify.annotations.Nullable;

/** What an incident became known by, which its id follows from. */
record IncidentOrigin(String id, IncidentSource source, @Nullable String sourceId) {

  static IncidentOrigin report(String no) {
    return new IncidentOrigin(ToldCase.idOf("incident", no), IncidentSource.OFFICE, null);
  }

  static IncidentOrigin complaint(String complaintId) {
    return new IncidentOrigin(
        IncidentIds.ofComplaint(complaintId), IncidentSource.COMPLAINT, complaintId);
  }

  static IncidentOrigin lapses(String person, String term) {
    return new IncidentOrigin(
        IncidentIds.ofAccumulation(person, term), IncidentSource.ACCUMULATION, term);
  }
}
