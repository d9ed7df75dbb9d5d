package io.vigil.api.review;

/** How the second condition of the review rule is read, which stands after a semicolon. */
public enum Reading {
  /** As a condition: matches <em>and</em> measures. */
  AND,
  /** As a description: matches alone. */
  COUNT_ONLY
}
