package io.vigil.api.incident;

/** Whose key seals what is said of a case, and whom it concerns. */
public final class Concerned {

  private Concerned() {}

  /** The case itself: the code of a person would stand in the clear. */
  public static String subject(String incidentId) {
    return "incident|" + incidentId;
  }
}
