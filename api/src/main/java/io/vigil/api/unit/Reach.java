package io.vigil.api.unit;

/** Which units belong to a question about one. */
public enum Reach {
  /** Only it. */
  ITSELF,
  /** It and those below. */
  BELOW,
  /** It, those below, those above but the school, and the others of its programme. */
  AROUND
}
