package io.vigil.api.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Control points of a unit that are judged by the school year, lie outside their lines and got
 * worse from year to year, for three years at least.
 */
public record FindDeclines(String unit) {

  /**
   * @param values of the years in which it got worse, the one before the first fall first
   */
  public record Decline(
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unitOfMeasure,
      List<Double> values) {}

  public record Result(List<Decline> declines) {}
}
