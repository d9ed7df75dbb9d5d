package io.vigil.api.signal;

/** What a signal is about. Crossed lines are not among them: they stand in the warnings' steps. */
public enum SignalKind {
  /** A value that is not what the series let expect. */
  SHIFT,
  /** Terms or years that get worse one after the other. */
  TREND,
  /** Readings that cannot be right (数据存疑): whoever owes the data is to look. */
  IMPLAUSIBLE
}
