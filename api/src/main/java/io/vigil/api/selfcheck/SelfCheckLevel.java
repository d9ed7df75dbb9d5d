package io.vigil.api.selfcheck;

/** Who checks itself. */
public enum SelfCheckLevel {
  /** The college, once a year in each area (院级). */
  COLLEGE,
  /** A department, once a term in each area (系部). */
  DEPARTMENT
}
