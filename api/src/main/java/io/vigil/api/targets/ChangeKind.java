package io.vigil.api.targets;

/** What a change does with a task. */
public enum ChangeKind {
  ADD,
  AMEND,
  DROP,
  /** Splits a task anew, or undoes its split. */
  SPLIT
}
