package io.vigil.api.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spot checks, newest first.
 *
 * @param scopes units that owe the data, with all below; empty for all
 */
public record FindSpotChecks(List<String> scopes, int limit) {

  public record Result(List<Row> rows) {}

  /**
   * @param errorRate share of the rows that were wrong, 0 to 1
   * @param mistakes the rows that were wrong
   */
  public record Row(
      String spotCheckId,
      Feed feed,
      @Nullable String controlPointName,
      @Nullable String controlPointNameEn,
      @Nullable String ownerName,
      LocalDate from,
      LocalDate to,
      int draw,
      long checked,
      long wrong,
      double errorRate,
      String actor,
      Instant recordedAt,
      List<CheckedReading> mistakes) {}
}
