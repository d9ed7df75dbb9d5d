package io.vigil.api.delivery;

import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of each feed, column by column. Daily and weekly data stand in the column in which
 * their period lies, others in the one in which they are due.
 *
 * @param asOf today; what is due today or later is not missing yet
 * @param starts first days of the columns, in order; each lasts until the next
 * @param end last day of the last column
 * @param scopes units whose data, or data owed by them, are wanted with all below; empty for all
 */
public record FindDeliveries(
    LocalDate asOf, List<LocalDate> starts, LocalDate end, List<String> scopes) {

  public record Result(List<Row> rows) {}

  /** A feed by owner and control point; columns in which nothing falls are left out. */
  public record Row(
      Feed feed,
      String controlPointName,
      @Nullable String controlPointNameEn,
      @Nullable String ownerName,
      PeriodKind periodKind,
      List<Cell> cells) {}

  /**
   * @param column place in {@code starts}, from 0
   * @param open readings that are not there and not due yet
   */
  public record Cell(int column, DeliveryCounts counts, long open) {}
}
