package io.vigil.api.imports;

/** What the rows of an import are. */
public enum ImportKind {
  UNITS,
  CONTROL_POINTS,
  READINGS,
  INCIDENT_TALLIES,
  ASSIGNMENTS,
  CALENDAR
}
