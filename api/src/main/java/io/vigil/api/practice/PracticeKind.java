package io.vigil.api.practice;

/** What a case of the library is told for. */
public enum PracticeKind {
  /** 可推广案例: good practice for others to adopt. */
  GOOD_PRACTICE,
  /** 警示案例: what went wrong, and what was learned. */
  LESSON
}
