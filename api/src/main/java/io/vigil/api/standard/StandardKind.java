package io.vigil.api.standard;

/** What is kept in the register. */
public enum StandardKind {
  /** 质量标准. */
  STANDARD,
  /** 制度. */
  RULE
}
