package io.vigil.api.review;

/** What reviewers say of the measures of a college: the second condition of the review rule. */
public enum Measures {
  /** Well aimed, workable, clear effect. */
  STRONG,
  /** Neither the one nor the other. */
  FAIR,
  /** Weakly aimed, too little force. */
  WEAK
}
