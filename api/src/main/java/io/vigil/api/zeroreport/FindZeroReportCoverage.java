package io.vigil.api.zeroreport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the reports that were due are there, by school year and unit. A report counts once it
 * is there, late or not.
 *
 * @param firstYear school year such as {@code 2023-24}
 * @param lastYear the same or a later one
 * @param asOf reports due before this day are asked for
 * @param scopes units of these subtrees; empty for all
 */
public record FindZeroReportCoverage(
    String firstYear, String lastYear, LocalDate asOf, List<String> scopes) {

  public record Result(List<Year> years) {}

  /** All units of a school year, and each. */
  public record Year(String schoolYear, Counts all, List<Unit> units) {}

  public record Unit(String unit, @Nullable String name, Counts counts) {}

  /**
   * @param owed reports that were due
   * @param filed of these, those that are there
   * @param onTime of these, those that came in time
   */
  public record Counts(long owed, long filed, long onTime) {

    /** Share of the reports due that are there, 0 to 1; {@code null} where none was due. */
    public @Nullable Double coverage() {
      return owed == 0 ? null : (double) filed / owed;
    }

    public Counts plus(Counts other) {
      return new Counts(owed + other.owed, filed + other.filed, onTime + other.onTime);
    }
  }
}
