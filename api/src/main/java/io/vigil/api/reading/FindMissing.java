package io.vigil.api.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods under collection whose data were due before {@code asOf} and have no reading, newest
 * first.
 *
 * @param unit only this unit and those below it; {@code null} for all
 */
public record FindMissing(LocalDate asOf, @Nullable String unit, int limit) {

  /**
   * @param total of the readings that are missing
   * @param periods that are missing, each once for all units that its owner reports of
   */
  public record Result(long total, long periods, List<Row> rows) {}

  public record Row(
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unit,
      @Nullable String unitName,
      String period,
      LocalDate periodEnd,
      LocalDate dueOn,
      @Nullable String dataOwner,
      @Nullable String dataOwnerName) {}
}
