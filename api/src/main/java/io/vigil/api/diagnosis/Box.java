package io.vigil.api.diagnosis;

/** A box of a form of self-diagnosis. */
public enum Box {
  /** 自我诊改工作概述. */
  OVERVIEW(TextGroup.OVERVIEW),
  /** 达成程度. */
  ATTAINMENT(TextGroup.OPINION),
  /** 主要成绩. */
  ACHIEVEMENTS(TextGroup.OPINION),
  /** 存在问题. */
  PROBLEMS(TextGroup.OPINION),
  /** 原因分析. */
  CAUSES(TextGroup.OPINION),
  /** 差距. */
  GAP(TextGroup.OPINION),
  /** 改进措施. */
  MEASURES(TextGroup.MEASURES),
  /** 改进成效. */
  EFFECT(TextGroup.EFFECT);

  private final TextGroup group;

  Box(TextGroup group) {
    this.group = group;
  }

  /** With which other boxes it shares a limit. */
  public TextGroup group() {
    return group;
  }
}
