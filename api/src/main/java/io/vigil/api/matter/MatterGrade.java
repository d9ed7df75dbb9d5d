package io.vigil.api.matter;

/** How grave a matter is. */
public enum MatterGrade {
  GENERAL,
  SERIOUS,
  MAJOR
}
