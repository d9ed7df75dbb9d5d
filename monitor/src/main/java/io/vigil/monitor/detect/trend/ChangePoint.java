package io.vigil.monitor.detect.trend;

import java.util.Arrays;
import java.util.Optional;

/**
 * The place at which a series most likely shifted: the split into two levels of least squared error
 * (maximum likelihood for normal values of one variance; Hinkley 1970, Biometrika 57:1), accepted
 * where it lowers the criterion of Yao (1988) by more than a penalty of {@code 3 ln n} variances:
 * one for the level and more for the free choice of the place. The variance is that of successive
 * differences (von Neumann), which a shift does not inflate.
 *
 * <p>It dates a change that a chart has found, so that a baseline can start again behind it; it is
 * no alarm. A segment has {@value #SEGMENT} values at least: a change in the latest two is not
 * dated yet.
 *
 * @param first index of the first value of the new level
 * @param before mean before
 * @param after mean from {@code first} on
 * @param gain by how many variances the split lowers the squared error
 */
public record ChangePoint(int first, double before, double after, double gain) {
  private static final int SEGMENT = 3;
  private static final double PENALTY = 3;
  private static final double LEAST_VARIANCE = 1e-18;

  /** The most likely shift; empty where none is likely enough. */
  public static Optional<ChangePoint> in(double[] values) {
    double variance = Math.max(LEAST_VARIANCE, variance(values));
    double total = Arrays.stream(values).sum();
    ChangePoint best = null;
    double sum = 0;
    for (int first = 1; first <= values.length - SEGMENT; first++) {
      sum += values[first - 1];
      if (first >= SEGMENT) {
        ChangePoint split = split(first, values.length, sum, total, variance);
        best = best == null || split.gain > best.gain ? split : best;
      }
    }
    double least = PENALTY * Math.log(values.length);
    return Optional.ofNullable(best).filter(found -> found.gain > least);
  }

  private static ChangePoint split(int first, int size, double sum, double total, double variance) {
    double before = sum / first;
    double after = (total - sum) / (size - first);
    double apart = after - before;
    double gain = apart * apart * first * (size - first) / size / variance;
    return new ChangePoint(first, before, after, gain);
  }

  private static double variance(double[] values) {
    double[] squares = new double[Math.max(0, values.length - 1)];
    for (int i = 1; i < values.length; i++) {
      double step = values[i] - values[i - 1];
      squares[i - 1] = step * step / 2;
    }
    Arrays.sort(squares);
    int kept = squares.length - squares.length / 10;
    return kept == 0 ? 0 : Arrays.stream(squares, 0, kept).sum() / Math.max(1, kept);
  }
}
