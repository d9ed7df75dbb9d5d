package io.vigil.api.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Programmes that are candidates for adjustment (专业动态调整): two of their yearly figures or more lie
 * outside their lines and got worse from year to year, for three years at least. People decide.
 *
 * @param unit of this programme, or of those below this unit
 */
public record FindAdjustments(String unit) {

  /**
   * @param figures that got worse, those outside their lines first
   * @param students of the years of which they are known, the earliest first
   */
  public record Candidate(
      String unit, @Nullable String unitName, List<Decline> figures, List<Students> students) {}

  /**
   * A yearly figure that got worse from year to year; one that is good within a range fell.
   *
   * @param values of the years in which it got worse, the one before the first fall first
   * @param warningId of what is open on it; {@code null} where nothing is
   */
  public record Decline(
      String controlPoint,
      String controlPointName,
      @Nullable String controlPointNameEn,
      String unitOfMeasure,
      List<Double> values,
      @Nullable String warningId) {}

  /**
   * @param schoolYear its code
   */
  public record Students(String schoolYear, long count) {}

  public record Result(List<Candidate> candidates) {}
}
