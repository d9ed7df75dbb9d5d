package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningState;
import org.jspecify.annotations.Nullable;

/**
 * A warning as a line of a page.
 *
 * @param colour {@code null} where it concerns a person: persons have no colours
 * @param members open cases of the same control point in the units below, folded into this one
 * @param siblings other cases of its group in the same weeks, of which it is one
 * @param when since when it stands, or when it began and was raised
 */
record WarningView(
    String id,
    @Nullable Colour colour,
    String unit,
    String unitName,
    String controlPoint,
    String name,
    String explanation,
    String value,
    String when,
    WarningState state,
    int members,
    int siblings) {

  public boolean isOver() {
    return !state.isOpenCase();
  }
}
