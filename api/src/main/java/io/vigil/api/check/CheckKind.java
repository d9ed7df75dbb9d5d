package io.vigil.api.check;

/** Kinds of checks that have a history of steps. */
public enum CheckKind {
  SELF_CHECK,
  INSPECTION,
  CONTINGENCY_PLAN
}
