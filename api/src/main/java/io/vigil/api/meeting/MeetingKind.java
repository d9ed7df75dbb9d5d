package io.vigil.api.meeting;

/** What a quality meeting is about. */
public enum MeetingKind {
  /** 质量分析例会: what is open. */
  QUALITY,
  /** 安全专题研讨, once a term: hazards, safety incidents and the cases to learn from. */
  SAFETY
}
