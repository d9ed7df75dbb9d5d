package io.vigil.api.warning;

import java.time.LocalDate;
import java.util.List;

/**
 * Cases of a unit and the units around it that began in a span of days, newest first. Withdrawn
 * ones and those on persons are left out.
 *
 * @param from first day on which they began
 * @param to last such day
 * @param scopes only units in these subtrees; empty for all
 */
public record FindWarningsAround(
    String unit, LocalDate from, LocalDate to, List<String> scopes, int size) {

  public record Result(List<FindWarnings.Item> items) {}
}
