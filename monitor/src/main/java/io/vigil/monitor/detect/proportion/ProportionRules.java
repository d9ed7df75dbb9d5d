package io.vigil.monitor.detect.proportion;

import io.vigil.monitor.detect.chart.ScoreRules;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link ProportionDetector} judges.
 *
 * @param score rules of the charts
 * @param leastHistory periods without which it refuses, at least 8
 * @param leastDenominator denominator below which a period is not judged, above 0
 * @param pooled what is known from series of the same kind; {@code null} for nothing
 */
public record ProportionRules(
    ScoreRules score, int leastHistory, double leastDenominator, @Nullable Pooled pooled) {
  private static final int HISTORY = 30;
  private static final int POOLED_HISTORY = 10;
  private static final double DENOMINATOR = 5;

  /** Defaults for one judged period a week or less often. */
  public static final ProportionRules WEEKLY =
      new ProportionRules(ScoreRules.WEEKLY, HISTORY, DENOMINATOR, null);

  /** Defaults for a judged period a day. */
  public static final ProportionRules DAILY =
      new ProportionRules(ScoreRules.DAILY, HISTORY, DENOMINATOR, null);

  /** Defaults but for the charts. */
  public static ProportionRules of(ScoreRules score) {
    return new ProportionRules(score, HISTORY, DENOMINATOR, null);
  }

  /**
   * What series of the same kind have in common, so that a new one needs less history.
   *
   * @param rho their correlation of two trials, 0 to below 1
   */
  public record Pooled(double rho) {}

  /** The same with a shorter history, which parameters of the same kind make up for. */
  public ProportionRules pooled(Pooled known) {
    return new ProportionRules(score, POOLED_HISTORY, leastDenominator, known);
  }
}
