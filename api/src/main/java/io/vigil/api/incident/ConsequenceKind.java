package io.vigil.api.incident;

/** What an incident leads to for those who are responsible, by kind (处理方式). */
public enum ConsequenceKind {
  /** 谈话提醒. */
  TALK,
  /** 通报批评. */
  CRITICISM,
  /** 与绩效、津贴挂钩. */
  PAY,
  /** 年度考核、评优评先受限. */
  APPRAISAL,
  /** 调整岗位或暂停授课. */
  POST,
  /** 培训或跟岗. */
  TRAINING,
  /** 处分. */
  DISCIPLINE,
  /** 赔偿. */
  COMPENSATION,
  /** 其他. */
  OTHER
}
