package io.vigil.api.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a self-diagnosis lacks.
 *
 * @param box that is concerned; {@code null} where it is the whole part
 */
public record PartGap(Kind kind, @Nullable Box box) {

  /** What is missing. */
  public enum Kind {
    EMPTY_BOX,
    NO_CONCLUSION,
    /** The effect cites no later value and does not say that the measures have not begun. */
    EFFECT_WITHOUT_VALUE
  }
}
