package io.vigil.api.finding;

/** How something was found. */
public enum FindingKind {
  /** 巡课. */
  WALK_THROUGH,
  /** 听课. */
  OBSERVATION,
  /** 考场巡视. */
  INVIGILATION,
  /** 抽查. */
  SPOT_CHECK,
  /** 信息员. */
  STUDENT_INFORMANT
}
