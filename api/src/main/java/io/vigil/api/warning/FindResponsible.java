package io.vigil.api.warning;

import org.jspecify.annotations.Nullable;

/**
 * Which unit owes the answer of a case of a unit, by the rule of {@link Responsible}: also of a
 * case that is too new to be found.
 *
 * @param controlPoint code of the control point; {@code null} for a case of none
 */
public record FindResponsible(String unit, @Nullable String controlPoint) {

  /**
   * @param unit {@code null} where nobody is known
   */
  public record Result(@Nullable String unit) {}
}
