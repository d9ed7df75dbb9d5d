package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import java.util.List;

/**
 * Shewhart charts of proportions (p) and of rates (u) with the correction for overdispersion of
 * Laney (2002, Quality Engineering 14:531): limits {@code mean ± L sigma_i sigma_z}, where {@code
 * sigma_i} is the binomial or Poisson standard error of the period and {@code sigma_z} the mean
 * moving range of the standardised periods over 1.128. With {@code sigma_z = 1} it is the plain p
 * or u chart. Without the correction a large denominator alarms always.
 *
 * @param kind of the numerator
 * @param mean pooled proportion or rate
 * @param sigmaZ overdispersion, 1 for none
 * @param limit {@code L}, usually 3
 */
public record LaneyChart(Kind kind, double mean, double sigmaZ, double limit) {
  private static final double RANGE_TO_SIGMA = 1.128;

  /** What is counted in the numerator. */
  public enum Kind {
    /** A part of the denominator: a proportion. */
    PROPORTION,
    /** Events per unit of exposure: a rate. */
    RATE
  }

  /**
   * One period.
   *
   * @param count numerator
   * @param base denominator: number examined, or exposure; above 0
   */
  public record Sample(double count, double base) {}

  /** The plain chart of a baseline, without correction. */
  public static LaneyChart plain(Kind kind, List<Sample> baseline) {
    double count = baseline.stream().mapToDouble(Sample::count).sum();
    double base = baseline.stream().mapToDouble(Sample::base).sum();
    return new LaneyChart(kind, count / base, 1, 3);
  }

  /** The corrected chart of a baseline of at least two periods. */
  public static LaneyChart corrected(Kind kind, List<Sample> baseline) {
    LaneyChart plain = plain(kind, baseline);
    double ranges = 0;
    for (int i = 1; i < baseline.size(); i++) {
      ranges += Math.abs(plain.z(baseline.get(i)) - plain.z(baseline.get(i - 1)));
    }
    double sigmaZ = ranges / (baseline.size() - 1) / RANGE_TO_SIGMA;
    return new LaneyChart(kind, plain.mean, sigmaZ, plain.limit);
  }

  /** Judges one period by itself. */
  public Assessment assess(Sample sample) {
    double observed = sample.count / sample.base;
    double half = limit * sigmaZ * error(sample.base);
    double away = observed - mean;
    return new Assessment(
        observed,
        mean,
        Math.max(0, mean - half),
        kind == Kind.PROPORTION ? Math.min(1, mean + half) : mean + half,
        Math.abs(away) / half,
        away > half ? Outcome.HIGH : away < -half ? Outcome.LOW : Outcome.NORMAL);
  }

  private double z(Sample sample) {
    return (sample.count / sample.base - mean) / error(sample.base);
  }

  private double error(double base) {
    double variance = kind == Kind.PROPORTION ? mean * (1 - mean) : mean;
    return Math.sqrt(variance / base);
  }
}
