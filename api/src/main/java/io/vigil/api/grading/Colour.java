package io.vigil.api.grading;

import org.jspecify.annotations.Nullable;

/** How bad a value or a warning is, from mild to severe. Never a number: numerals clash. */
public enum Colour {
  BLUE,
  YELLOW,
  ORANGE,
  RED;

  /** The next worse colour; RED stays RED. */
  public Colour worse() {
    return values()[Math.min(ordinal() + 1, RED.ordinal())];
  }

  public Colour atMost(Colour ceiling) {
    return compareTo(ceiling) > 0 ? ceiling : this;
  }

  public boolean atLeast(Colour other) {
    return compareTo(other) >= 0;
  }

  /** The worse of two colours, where {@code null} is none. */
  public static @Nullable Colour worst(@Nullable Colour a, @Nullable Colour b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.atLeast(b) ? a : b;
  }
}
