package io.vigil.api.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Random readings of a feed whose periods end in some days; the same question has the same answer
 * as long as the readings are the same.
 *
 * @param draw another number draws another sample
 */
public record DrawSample(Feed feed, LocalDate from, LocalDate to, int draw, int size) {

  /**
   * @param total readings that were drawn from
   */
  public record Result(long total, List<Row> rows) {}

  public record Row(
      String unit,
      @Nullable String unitName,
      String period,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      String unitOfMeasure,
      Instant recordedAt) {}
}
