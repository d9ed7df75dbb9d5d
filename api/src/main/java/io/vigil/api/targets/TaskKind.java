package io.vigil.api.targets;

/** Where a yearly task comes from. */
public enum TaskKind {
  /** 重点. */
  KEY,
  /** 常规. */
  REGULAR,
  /** 追加: given during the year. */
  ADDED
}
