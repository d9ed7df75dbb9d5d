package io.vigil.api.awaited;

/** Kinds of cases in which something may be awaited of somebody. */
public enum AwaitedKind {
  WARNING,
  INCIDENT,
  FINDING,
  COMPLAINT,
  SELF_CHECK,
  INSPECTION,
  CONTINGENCY_PLAN
}
