package io.vigil.api.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Good news (向好): the longest runs at target and the largest improvements, never a worst list. */
public record FindRecentChanges(int limit) {

  public record Result(List<Run> runs, List<Improvement> improvements) {}

  /**
   * A series whose latest values all reach the target.
   *
   * @param periods how many in a row; no more than 60 are looked at
   */
  public record Run(
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unit,
      @Nullable String unitName,
      long periods,
      String since,
      @Nullable Double latestValue) {}

  /** A series whose four latest values are better, on average, than the four before. */
  public record Improvement(
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unit,
      @Nullable String unitName,
      double before,
      double now,
      String latestPeriod,
      String unitOfMeasure) {}
}
