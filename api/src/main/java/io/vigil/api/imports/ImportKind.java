package io.vigil.api.imports;

import java.util.Arrays;
import java.util.List;

/** What the rows of an import are. */
public enum ImportKind {
  UNITS,
  CONTROL_POINTS,
  READINGS,
  INCIDENT_TALLIES,
  ASSIGNMENTS,
  CALENDAR,
  /** Incidents that were kept elsewhere, one case a row. */
  INCIDENTS,
  /** Requests and complaints that were kept elsewhere, one case a row. */
  COMPLAINTS;

  /** Kinds whose rows are facts; those of others are cases, which are taken in elsewhere. */
  public static List<ImportKind> ofFacts() {
    return Arrays.stream(values()).filter(kind -> kind != INCIDENTS && kind != COMPLAINTS).toList();
  }
}
