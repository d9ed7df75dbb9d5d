package io.vigil.api.trial;

import io.vigil.api.grading.Colour;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A warning that differs.
 *
 * @param since first day of the first judged period outside the lines, as stored or, where there
 *     was no warning, as tried
 * @param before worst colour as stored; {@code null} for no warning of its own
 * @param after worst colour as tried; {@code null} for no warning of its own
 * @param days by which it is raised later; negative for earlier, 0 where only one of the two is
 *     there
 */
public record TrialChange(
    String unit,
    LocalDate since,
    Kind kind,
    @Nullable Colour before,
    @Nullable Colour after,
    int days) {

  /** How a warning differs; the first that fits. */
  public enum Kind {
    /** There was none. */
    NEW,
    /** There would be none. */
    GONE,
    /** One stored warning would be several; this is one of the others. */
    SPLIT,
    /** Several stored warnings would be one; this is one of the others. */
    JOINED,
    EARLIER,
    LATER,
    /** On the same day, in a worse colour. */
    WORSE,
    /** On the same day, in a milder colour. */
    MILDER
  }
}
