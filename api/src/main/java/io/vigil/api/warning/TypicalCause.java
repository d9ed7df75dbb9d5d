package io.vigil.api.warning;

/** Causes that are found again and again, to be ticked. */
public enum TypicalCause {
  /** 师资变动或不足. */
  TEACHERS,
  /** 学生管理或学风. */
  STUDENTS,
  /** 教学安排或课程调整. */
  SCHEDULE,
  /** 教学内容或方法. */
  TEACHING,
  /** 设备、场地或经费. */
  RESOURCES,
  /** 制度未落实. */
  RULES,
  /** 实习、竞赛、节假日等外部因素. */
  OUTSIDE,
  /** 数据采集或填报. */
  DATA
}
