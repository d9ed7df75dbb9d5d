package io.vigil.api.overview;

import io.vigil.api.grading.Colour;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Faculties by control points: the latest judged period that is over, beside the same one a year
 * before.
 *
 * @param controlPoints which, in this order; empty for those that most faculties deliver
 * @param asOf the day that is today
 */
public record FindMatrix(List<String> controlPoints, LocalDate asOf) {

  public record Result(List<Column> columns, List<Row> rows) {}

  public record Column(
      String controlPoint, String name, @Nullable String nameEn, String unitOfMeasure) {}

  /** One faculty; its cells stand in the order of the columns. */
  public record Row(String unit, @Nullable String name, List<Cell> cells) {}

  /**
   * @param period {@code null} where the faculty has no value
   * @param colour by the lines alone
   * @param better whether the value is better than a year before; {@code null} where that is
   *     unknown or means nothing
   * @param estimated rolled up by weights, not by numerators and denominators
   * @param coverage share of the weight that reported; {@code null} where unknown
   */
  public record Cell(
      @Nullable String period,
      @Nullable Double value,
      @Nullable Colour colour,
      @Nullable String periodBefore,
      @Nullable Double valueBefore,
      @Nullable Boolean better,
      boolean estimated,
      @Nullable Double coverage) {}
}
