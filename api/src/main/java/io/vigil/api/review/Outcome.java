package io.vigil.api.review;

/** The result of a review. */
public enum Outcome {
  /** 有效. */
  EFFECTIVE,
  /** 待改进. */
  TO_BE_IMPROVED,
  /** 异常. */
  ABNORMAL;

  /** Whether it gives the college a year (改进期, 整改期) after which it applies again. */
  public boolean needsImprovement() {
    return this != EFFECTIVE;
  }
}
