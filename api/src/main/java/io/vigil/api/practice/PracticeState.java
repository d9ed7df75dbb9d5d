package io.vigil.api.practice;

/** Where a case of the library stands. */
public enum PracticeState {
  PROPOSED,
  ADOPTED,
  DECLINED,
  RETIRED
}
