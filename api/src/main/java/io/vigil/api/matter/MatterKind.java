package io.vigil.api.matter;

/** Where a matter comes from. */
public enum MatterKind {
  /** 外部诊断问题: found by a body outside the college. */
  EXTERNAL_FINDING,
  /** 安全隐患. */
  HAZARD,
  /** 会议决议: decided in a quality meeting. */
  DECISION
}
