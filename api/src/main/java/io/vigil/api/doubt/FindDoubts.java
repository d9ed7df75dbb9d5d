package io.vigil.api.doubt;

import io.vigil.api.reading.PeriodSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Doubts about readings, open ones first, then the newest.
 *
 * @param doubtId this one alone; {@code null} for all
 * @param scopes only those with a reading of these subtrees, or owed by a unit in them; of the
 *     former only these readings are told, of the latter all; empty for all
 * @param persons whether readings of single persons are listed
 */
public record FindDoubts(
    @Nullable String doubtId, List<String> scopes, boolean persons, int limit) {

  /**
   * @param open number of doubts that are open, listed or not
   */
  public record Result(long open, List<Item> items) {}

  /**
   * @param owner unit that owes the data; {@code null} where none is known
   * @param fileName of the import that brought them; {@code null} where there was none
   */
  public record Item(
      String doubtId,
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unitOfMeasure,
      @Nullable String owner,
      @Nullable String ownerName,
      @Nullable String importId,
      @Nullable String fileName,
      Slip slip,
      Instant recordedAt,
      List<Row> rows) {

    /** The same doubt with its readings. */
    public Item with(List<Row> readings) {
      return new Item(
          doubtId,
          controlPoint,
          controlPointName,
          controlPointNameEn,
          unitOfMeasure,
          owner,
          ownerName,
          importId,
          fileName,
          slip,
          recordedAt,
          readings);
    }

    /** Readings that are in doubt still. */
    public List<Row> open() {
      return rows.stream().filter(row -> row.settled() == null).toList();
    }
  }

  /**
   * @param value that was doubted
   * @param now value that stands today; {@code null} where nothing occurred
   * @param settled how the doubt ended; {@code null} while it has not
   */
  public record Row(
      String unit,
      @Nullable String unitName,
      PeriodSpan period,
      double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      double expected,
      double repaired,
      @Nullable Double now,
      @Nullable Settlement settled,
      @Nullable Instant settledAt) {}
}
