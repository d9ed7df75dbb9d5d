package io.vigil.monitor.detect.common;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much what members of a unit show together varies from one period to the next without any
 * cause: days of the week, the weather of a normal day, the run of a term. It is estimated from the
 * common effects of the periods before, by their mean and standard deviation without those that lie
 * more than three times the median absolute deviation (times 1.4826) from the median (Hampel et al.
 * 1986, section 2.3), so that a storm among them does not hide the next. Effects of periods are
 * taken as independent and normal around their centre.
 *
 * @param centre effect of a period without a cause, on the scale of effects
 * @param deviation standard deviation of that effect, above 0
 * @param periods number of periods it is known from
 */
public record CommonVariation(double centre, double deviation, int periods) {
  /** Periods without which nothing is said. */
  public static final int LEAST_PERIODS = 8;

  private static final double MAD_TO_SIGMA = 1.4826;
  private static final double FARTHEST = 3;

  /**
   * Empty below {@value #LEAST_PERIODS} effects.
   *
   * @param least standard deviation that the medians of so many members have by chance alone, above
   *     0: no estimate is below it
   */
  public static Optional<CommonVariation> of(double[] effects, double least) {
    if (effects.length < LEAST_PERIODS) {
      return Optional.empty();
    }
    double middle = Medians.of(effects.clone());
    double away = Math.max(least, MAD_TO_SIGMA * Medians.of(distances(effects, middle)));
    double[] usual =
        Arrays.stream(effects).filter(e -> Math.abs(e - middle) <= FARTHEST * away).toArray();
    double mean = Arrays.stream(usual).average().orElse(middle);
    double squares = Arrays.stream(usual).map(e -> (e - mean) * (e - mean)).sum();
    double deviation = Math.sqrt(squares / Math.max(1, usual.length - 1));
    return Optional.of(new CommonVariation(mean, Math.max(least, deviation), usual.length));
  }

  private static double[] distances(double[] values, double middle) {
    return Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray();
  }

  /**
   * How far the effect of the next period lies from the centre, as a standard normal score: the
   * prediction error makes it one of Student's t, which Wallace (1959) turns into a normal one to
   * within a few thousandths.
   */
  public double score(double effect) {
    double t = (effect - centre) / (deviation * Math.sqrt(1 + 1.0 / periods));
    double freedom = periods - 1.0;
    double normal =
        (8 * freedom + 1) / (8 * freedom + 3) * Math.sqrt(freedom * Math.log1p(t * t / freedom));
    return Math.copySign(normal, t);
  }
}
