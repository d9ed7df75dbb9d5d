package io.vigil.api.delivery;

import io.vigil.api.imports.ImportCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readings behind some columns of a feed, and the files that brought them.
 *
 * @param from first day of the columns
 * @param to last day of the columns
 * @param scopes as in {@link FindDeliveries}
 */
public record FindDeliveredRows(
    Feed feed, LocalDate asOf, LocalDate from, LocalDate to, List<String> scopes, int limit) {

  public record Result(
      String controlPointName,
      @Nullable String controlPointNameEn,
      @Nullable String ownerName,
      DeliveryCounts counts,
      long total,
      List<Row> rows,
      List<File> files) {}

  /**
   * @param recordedAt when the reading was first recorded
   * @param delayDays days between the day on which it was due and that one; negative if earlier
   */
  public record Row(
      String unit,
      @Nullable String unitName,
      String period,
      LocalDate dueOn,
      DeliveryState state,
      @Nullable Instant recordedAt,
      @Nullable Integer delayDays,
      boolean corrected,
      boolean nothingOccurred,
      @Nullable String importId) {}

  /**
   * @param rows readings of this feed and these columns that it brought
   * @param counts of the whole file
   */
  public record File(
      String importId,
      @Nullable String fileName,
      String actor,
      Instant startedAt,
      long rows,
      ImportCounts counts) {}
}
