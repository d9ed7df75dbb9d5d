package io.vigil.api.review;

/** How far a material for reviewers is. */
public enum MaterialState {
  MISSING,
  IN_WORK,
  READY,
  /** This review does without it. */
  NOT_NEEDED;

  /** Whether nothing more is to be done about it. */
  public boolean isSettled() {
    return this == READY || this == NOT_NEEDED;
  }
}
