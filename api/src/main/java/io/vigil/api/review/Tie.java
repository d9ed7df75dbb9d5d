package io.vigil.api.review;

/** What keeps an expert from reviewing a college. */
public enum Tie {
  /** Works, or worked within three years, at the college. */
  EMPLOYED,
  /** Advised the college on its diagnosis: whoever coaches does not review (Guangdong plan). */
  COACHES,
  /** Related to a leader of the college, or has an interest of their own. */
  INTEREST
}
