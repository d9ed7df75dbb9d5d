package io.vigil.api.warning;

/** Why a warning should not have stood. */
public enum WithdrawReason {
  /** 数据有误已更正. */
  DATA_CORRECTED,
  /** A late reading changed what the series says. */
  LATE_DATA,
  /** What many units show together explains it: it is one signal of the unit above. */
  COMMON_CAUSE,
  /** 数据有误, as the quality office found. */
  WRONG_DATA,
  /** 非质量原因, as the quality office found. */
  NOT_QUALITY,
  /** 规则不当, as the quality office found. */
  WRONG_RULE,
  /** What was decided was revoked, or made milder, on appeal. */
  DECISION_CHANGED
}
