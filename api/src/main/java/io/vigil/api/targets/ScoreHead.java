package io.vigil.api.targets;

/** The five heads under which the work of a unit is assessed. */
public enum ScoreHead {
  /** 目标任务. */
  TARGET_TASKS,
  /** 项目建设. */
  PROJECTS,
  /** 质量控制. */
  QUALITY_CONTROL,
  /** 工作业绩. */
  RESULTS,
  /** 创新贡献. */
  INNOVATION
}
