package io.vigil.api.complaint;

import io.vigil.api.grading.Colour;

/** The two levels of bodies that take requests in. */
public enum ComplaintLevel {
  DEPARTMENT(Colour.BLUE),
  COLLEGE(Colour.YELLOW);

  private final Colour whenOverdue;

  ComplaintLevel(Colour whenOverdue) {
    this.whenOverdue = whenOverdue;
  }

  /** The warning that is due when this level does not answer in time. */
  public Colour whenOverdue() {
    return whenOverdue;
  }
}
