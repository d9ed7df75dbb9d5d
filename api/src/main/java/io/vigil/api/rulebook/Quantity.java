package io.vigil.api.rulebook;

/**
 * What was measured of a case.
 *
 * @param clause code of the clause
 * @param value in the measure of the clause, at least 0
 * @param aggravated whether the circumstance that the clause names was there
 */
public record Quantity(String clause, double value, boolean aggravated) {

  public static Quantity of(String clause, double value) {
    return new Quantity(clause, value, false);
  }
}
