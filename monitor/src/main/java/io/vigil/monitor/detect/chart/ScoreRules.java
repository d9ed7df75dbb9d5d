package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.runlength.CusumRunLength;
import io.vigil.monitor.detect.runlength.EwmaRunLength;

/**
 * How a {@link ScoreChart} judges.
 *
 * @param runLength average number of periods in control until it alarms: the nominal rate of false
 *     alarms is one in so many periods
 * @param ewmaLimit {@code L} of the EWMA, in its standard errors
 * @param cusumLimit {@code h} of the CUSUMs, in units of log likelihood ratio
 * @param bound largest score of one period that counts, in standard errors: below {@code ewmaLimit
 *     * sqrt(lambda / (2 - lambda)) / lambda} no single period alarms by itself
 * @param watched directions that alarm
 */
public record ScoreRules(
    double runLength, double ewmaLimit, double cusumLimit, double bound, Watched watched) {
  static final double LAMBDA = 0.2;
  static final double REFERENCE = 0.5;

  /**
   * Run length of each chart over that of both together on an estimated, slowly following baseline,
   * as measured on beta-binomial series.
   */
  private static final double TOGETHER = 0.9;

  private static final double SINGLE_PERIOD = 8;
  private static final double TWO_PERIODS = 3.5;

  /** One judged period a week or less often: an alarm may rest on one period. */
  public static final ScoreRules WEEKLY = of(370, SINGLE_PERIOD, Watched.BOTH);

  /** Daily: one false alarm in about ten school years, and never from one day alone. */
  public static final ScoreRules DAILY = of(1800, TWO_PERIODS, Watched.BOTH);

  /** The same rules with another nominal run length. */
  public ScoreRules withRunLength(double other) {
    return other == runLength ? this : of(other, bound, watched);
  }

  /** The rules with the nominal run length; watching one side keeps it for that side. */
  public static ScoreRules of(double runLength, double bound, Watched watched) {
    double each = runLength * TOGETHER / (watched == Watched.BOTH ? 1 : 2);
    return new ScoreRules(
        runLength,
        EwmaRunLength.limitFor(LAMBDA, each, false),
        CusumRunLength.limitFor(REFERENCE, each),
        bound,
        watched);
  }
}
