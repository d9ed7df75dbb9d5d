package io.vigil.api.targets;

/** What the attainment of a target is called. */
public enum AttainmentGrade {
  /** 达标, from 90 on. */
  REACHED,
  /** 基本达标, from 80 on. */
  NEARLY_REACHED,
  /** 不达标. */
  MISSED
}
