package io.vigil.api.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing now, by feed, the longest overdue first, with the reminders that were recorded
 * for it and what was signalled.
 *
 * @param asOf today; what is due today or later is not missing yet
 * @param feed this one alone; {@code null} for all
 * @param scopes as in {@link FindDeliveries}
 */
public record FindOwed(LocalDate asOf, @Nullable Feed feed, List<String> scopes) {

  public record Result(List<Row> rows) {}

  /**
   * @param periods that are missing, in order
   * @param missing number of readings
   * @param firstDue day on which the first of them were due
   * @param lastDue day on which the last of them were due
   * @param signalledSince first day of the gap that the monitor found; {@code null} if none is open
   * @param reminders newest first, since the first of them were due
   */
  public record Row(
      Feed feed,
      String controlPointName,
      @Nullable String controlPointNameEn,
      @Nullable String ownerName,
      List<Unit> units,
      List<String> periods,
      long missing,
      LocalDate firstDue,
      LocalDate lastDue,
      @Nullable LocalDate signalledSince,
      List<Reminder> reminders) {}

  public record Unit(String unit, @Nullable String name) {}

  public record Reminder(LocalDate on, String actor, Instant recordedAt) {}
}
