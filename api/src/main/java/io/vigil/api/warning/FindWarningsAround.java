package io.vigil.api.warning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases of a unit and the units around it that began in a span of days, newest first. Withdrawn
 * ones and those on persons are left out.
 *
 * @param from first day on which they began
 * @param to last such day
 * @param scopes only units in these subtrees; empty for all
 * @param matter what they are looked at for; {@code null} for nothing but the days
 */
public record FindWarningsAround(
    String unit,
    LocalDate from,
    LocalDate to,
    List<String> scopes,
    int size,
    @Nullable Matter matter) {

  /** Of the days alone. */
  public FindWarningsAround(
      String unit, LocalDate from, LocalDate to, List<String> scopes, int size) {
    this(unit, from, to, scopes, size, null);
  }

  /**
   * An incident or the like. Warnings about it come first, on whatever day they began, then the
   * nearest to its day.
   *
   * @param cases it and the case that it came from
   * @param place where it happened; {@code null} for the place of the case that it came from
   */
  public record Matter(List<String> cases, @Nullable String place, LocalDate day) {}

  /**
   * @param about ids of those that are about the matter: they name one of its cases, or tell of
   *     complaints that piled up at its place; empty without a matter
   */
  public record Result(List<FindWarnings.Item> items, List<String> about) {}
}
