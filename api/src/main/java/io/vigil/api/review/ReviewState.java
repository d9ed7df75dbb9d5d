package io.vigil.api.review;

/** Where a review stands. */
public enum ReviewState {
  /** Announced; the material is put together. */
  PREPARING,
  /** The material is public. */
  PUBLISHED,
  EFFECTIVE,
  /** To be improved or abnormal: a year (改进期, 整改期) until the college applies again. */
  IMPROVING,
  APPLIED_AGAIN
}
