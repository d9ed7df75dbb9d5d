package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningState;
import org.jspecify.annotations.Nullable;

/**
 * A warning as a line of a page.
 *
 * @param colour {@code null} where it concerns a person: persons have no colours
 * @param members open cases of the same control point in the units below, folded into this one
 * @param days since it was raised; means nothing once the case is over
 * @param since first day of the period in which it began
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
    long days,
    String since,
    WarningState state,
    int members) {

  public boolean isOver() {
    return !state.isOpenCase();
  }
}
