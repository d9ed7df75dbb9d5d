package io.vigil.app.page;

import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.incident.FindIncidents;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.message.Rejection;
import io.vigil.app.complaint.ComplaintDesk;
import io.vigil.app.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The complaint that an incident came from. */
@Component
class IncidentSources {
  private final ComplaintDesk complaints;

  IncidentSources(ComplaintDesk complaints) {
    this.complaints = complaints;
  }

  /**
   * @param path and {@code number} of the complaint; {@code null} where it is for others to see
   */
  record View(@Nullable String path, @Nullable String number) {}

  /** {@code null} where it came from no complaint, or the reader may not know. */
  @Nullable View of(SignedIn person, FindIncidents.Item incident) {
    String source = incident.sourceId();
    return incident.source() != IncidentSource.COMPLAINT || !incident.readable()
        ? null
        : source == null ? new View(null, null) : complaint(person, source);
  }

  private View complaint(SignedIn person, String id) {
    try {
      FindComplaint.Found found = complaints.byId(person, id);
      return new View("/complaints/" + id, found.item().number());
    } catch (Rejection | AccessDeniedException e) {
      return new View(null, null);
    }
  }
}
