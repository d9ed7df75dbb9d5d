package io.vigil.api.signal;

/** What a signal is about. Crossed lines are not among them: they stand in the warnings' steps. */
public enum SignalKind {
  /** A value that is not what the series let expect. */
  SHIFT,
  /** More cases than the series let expect. */
  SURGE,
  /** Terms or years that get worse one after the other. */
  TREND,
  /** Many units that left what their pasts let expect together. */
  COMMON_CAUSE,
  /** Readings that cannot be right (数据存疑): whoever owes the data is to look. */
  IMPLAUSIBLE
}
