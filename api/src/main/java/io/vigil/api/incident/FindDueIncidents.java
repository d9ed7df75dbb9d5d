package io.vigil.api.incident;

import java.time.Instant;
import java.util.List;

/** Incidents in which a limit passed that they were not told of. */
public record FindDueIncidents(Instant now, int limit) {
  public record Result(List<String> incidentIds) {}
}
