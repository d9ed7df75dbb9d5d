package io.vigil.api.grading;

import org.jspecify.annotations.Nullable;

/**
 * Explicit lines per colour, in the unit of measure of the control point. A missing BLUE line falls
 * back to the standard and a missing YELLOW line to the warning value; ORANGE and RED exist only
 * where their line is given.
 */
public record Ladder(
    @Nullable Double blue, @Nullable Double yellow, @Nullable Double orange, @Nullable Double red) {
  public boolean isEmpty() {
    return blue == null && yellow == null && orange == null && red == null;
  }
}
