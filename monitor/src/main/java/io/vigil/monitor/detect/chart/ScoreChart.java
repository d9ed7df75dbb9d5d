package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment.Outcome;

/**
 * EWMA and two one-sided likelihood-ratio CUSUMs of standardised scores, with separate lines to
 * raise and to clear.
 *
 * <p>A score {@code z} is standard normal in control. EWMA: lambda = 0.2 (Lucas and Saccucci 1990).
 * CUSUM: {@code U' = max(0, U + delta z - delta^2 / 2)}, the likelihood ratio of a mean {@code
 * delta} over 0, where {@code delta} is the shift of the period: 1 for a period of usual
 * information, less for one with a small denominator (Höhle and Paul 2008, section 2). The limits
 * widen by the factors that autocorrelation {@code r} and a baseline of {@code m} periods add to
 * the variance of the statistics: EWMA by the root of {@code (1 + (1 - lambda) r) / (1 - (1 -
 * lambda) r) + (2 - lambda) / (lambda m)}, CUSUM by {@code (1 + r) / (1 - r) + 10 / m}.
 *
 * <p>It raises where the score passes 1 and clears where the EWMA alone is back within {@value
 * #CLEAR} of its limit; then all starts afresh. Statistics are capped at {@value #CAP} of their
 * limit, so that a severe episode does not take longer to clear than a mild one.
 */
public final class ScoreChart {
  private static final double CLEAR = 0.5;
  private static final double CAP = 1.25;
  private static final double CUSUM_MEMORY = 10;

  private final ScoreRules rules;

  public ScoreChart(ScoreRules rules) {
    this.rules = rules;
  }

  /**
   * What the chart remembers.
   *
   * @param ewma average of the scores
   * @param up evidence of a rise
   * @param down evidence of a fall
   * @param alarm what is going on: NORMAL, HIGH or LOW
   * @param length periods of the alarm so far
   */
  public record State(double ewma, double up, double down, Outcome alarm, int length) {
    /** Nothing seen, nothing going on. */
    public static final State START = new State(0, 0, 0, Outcome.NORMAL, 0);

    /** Whether an alarm is going on. */
    public boolean alarms() {
      return alarm.alarms();
    }
  }

  /**
   * How sure the standardisation of the score is.
   *
   * @param shift {@code delta} of the period, above 0
   * @param correlation autocorrelation of the scores, 0 to below 1
   * @param baseline number of periods behind the expectation, above 0
   */
  public record Footing(double shift, double correlation, double baseline) {

    private double ewmaFactor() {
      double carried = (1 - ScoreRules.LAMBDA) * correlation;
      return Math.sqrt(
          (1 + carried) / (1 - carried) + (2 - ScoreRules.LAMBDA) / (ScoreRules.LAMBDA * baseline));
    }

    private double cusumFactor() {
      return (1 + correlation) / (1 - correlation) + CUSUM_MEMORY / baseline;
    }
  }

  /**
   * What one score does.
   *
   * @param score how far outside, 1 stands on the line that raises; with one watched direction
   *     negative on the other side
   * @param low score of a period below which it alarms by itself; infinite where none does
   * @param high score of a period above which it alarms by itself
   */
  public record Result(State state, double score, double low, double high) {}

  /** Takes in the score of the next period. */
  public Result step(State before, double z, Footing footing) {
    double bounded = Math.clamp(z, -rules.bound(), rules.bound());
    double ewmaLimit = ewmaLimit(footing);
    double cusumLimit = rules.cusumLimit() * footing.cusumFactor();
    double ewma = before.ewma * (1 - ScoreRules.LAMBDA) + ScoreRules.LAMBDA * bounded;
    double up = cusum(before.up, bounded, footing.shift);
    double down = cusum(before.down, -bounded, footing.shift);
    double high = Math.max(ewma / ewmaLimit, up > 0 ? up / cusumLimit : Double.NEGATIVE_INFINITY);
    double low =
        Math.max(-ewma / ewmaLimit, down > 0 ? down / cusumLimit : Double.NEGATIVE_INFINITY);
    var capped =
        new State(
            Math.clamp(ewma, -CAP * ewmaLimit, CAP * ewmaLimit),
            Math.min(up, CAP * cusumLimit),
            Math.min(down, CAP * cusumLimit),
            before.alarm,
            before.length);
    return new Result(
        next(capped, high, low, Math.abs(ewma) / ewmaLimit),
        score(high, low),
        -alarming(
            -before.ewma,
            before.down,
            footing,
            ewmaLimit,
            cusumLimit,
            rules.watched() != Watched.RISE),
        alarming(
            before.ewma,
            before.up,
            footing,
            ewmaLimit,
            cusumLimit,
            rules.watched() != Watched.FALL));
  }

  private double ewmaLimit(Footing footing) {
    return rules.ewmaLimit()
        * Math.sqrt(ScoreRules.LAMBDA / (2 - ScoreRules.LAMBDA))
        * footing.ewmaFactor();
  }

  private static double cusum(double sum, double z, double shift) {
    return Math.max(0, sum + shift * z - shift * shift * ScoreRules.REFERENCE);
  }

  private State next(State state, double high, double low, double away) {
    Outcome outside = outside(high, low);
    if (outside.alarms()) {
      int length = state.alarm == outside ? state.length + 1 : 1;
      return new State(state.ewma, state.up, state.down, outside, length);
    }
    if (!state.alarms()) {
      return state;
    }
    return away < CLEAR
        ? State.START
        : new State(state.ewma, state.up, state.down, state.alarm, state.length + 1);
  }

  private Outcome outside(double high, double low) {
    if (high >= 1 && high >= low && rules.watched() != Watched.FALL) {
      return Outcome.HIGH;
    }
    return low >= 1 && rules.watched() != Watched.RISE ? Outcome.LOW : Outcome.NORMAL;
  }

  private double score(double high, double low) {
    return switch (rules.watched()) {
      case RISE -> high;
      case FALL -> low;
      case BOTH -> Math.max(high, low);
    };
  }

  private double alarming(
      double ewma,
      double sum,
      Footing footing,
      double ewmaLimit,
      double cusumLimit,
      boolean watched) {
    double byEwma = (ewmaLimit - (1 - ScoreRules.LAMBDA) * ewma) / ScoreRules.LAMBDA;
    double byCusum = (cusumLimit - sum) / footing.shift + footing.shift * ScoreRules.REFERENCE;
    double least = Math.min(byEwma, byCusum);
    return watched && least <= rules.bound() ? least : Double.POSITIVE_INFINITY;
  }
}
