package io.vigil.api.incident;

/** What made an incident known. */
public enum IncidentSource {
  /** Somebody of an office or a department reported it. */
  OFFICE,
  FINDING,
  COMPLAINT,
  IMPORT,
  /** Errors of one person that added up. */
  ACCUMULATION;

  /** True where the id follows from the source, so that a second report of it changes nothing. */
  public boolean isUnique() {
    return this != OFFICE;
  }
}
