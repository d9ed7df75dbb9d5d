package io.vigil.api.zeroreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that units owe of the months that end in some days, by unit and month.
 *
 * @param from months that end on this day or later
 * @param to months that end on this day or before
 * @param asOf what was due before this day and is not there is missing
 * @param scopes units of these subtrees; empty for all
 */
public record FindZeroReports(LocalDate from, LocalDate to, LocalDate asOf, List<String> scopes) {

  /** Whether a report is there. */
  public enum State {
    ON_TIME,
    LATE,
    MISSING,
    /** The month is over, the report not yet due. */
    AWAITED
  }

  public record Result(List<Item> items) {}

  /**
   * @param schoolYear that the month lies in
   * @param nothing whether nothing happened; {@code null} while it is not there
   */
  public record Item(
      String unit,
      @Nullable String unitName,
      String schoolYear,
      String month,
      LocalDate due,
      State state,
      @Nullable Boolean nothing,
      @Nullable String note,
      @Nullable Instant filedAt) {}
}
