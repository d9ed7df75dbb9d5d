package io.vigil.api.register;

/** What is kept in a register. */
public enum RegisterKind {
  TARGET,
  STANDARD,
  MATTER,
  PRACTICE,
  MEETING,
  SURVEY
}
