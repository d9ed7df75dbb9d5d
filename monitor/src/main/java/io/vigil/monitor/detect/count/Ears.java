package io.vigil.monitor.detect.count;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.distribution.Normal;
import java.util.Arrays;

/**
 * The three methods of the Early Aberration Reporting System (Hutwagner et al., Journal of Urban
 * Health 80:i89, 2003; Fricker, Hegler & Dunfee, Statistics in Medicine 27:3407, 2008, section 2).
 *
 * <p>With mean m and standard deviation s of seven weeks, C1 compares with {@code m + z s} of the
 * weeks just before, C2 of those that end two weeks earlier. C3 adds what C2 exceeded 1 by in the
 * two weeks before: {@code Σ max(0, C2 - 1)} over three weeks against z. The first two have a false
 * alarm probability of 0.001, C3 of 0.025, for normal counts.
 *
 * <p>Weeks that do not vary at all have no standardised distance: C3 has no bound after them.
 *
 * <p>Needs 7, 9 or 11 weeks before the week. Assumes neither season nor trend: for series that have
 * no more history. Counts in cases; the score is {@code (y - m) / (bound - m)}, for C1 and C2 the
 * standardised distance over z.
 */
public enum Ears {
  C1(0, 0, 0.001),
  C2(2, 0, 0.001),
  C3(2, 2, 0.025);

  private static final int BASELINE = 7;

  private final int gap;
  private final int memory;
  private final double z;

  Ears(int gap, int memory, double alpha) {
    this.gap = gap;
    this.memory = memory;
    this.z = Normal.exceededBy(alpha);
  }

  /**
   * Judges a week of a series by the weeks before it.
   *
   * @return refused where one of these is missing
   */
  public Assessment assess(CountSeries series, int week) {
    double[] counts = series.counts();
    int first = week - memory - gap - BASELINE;
    if (first < 0 || Arrays.stream(counts, first, week + 1).anyMatch(Double::isNaN)) {
      return Assessment.refused(counts[week], Outcome.TOO_LITTLE_HISTORY);
    }
    return judge(counts, week);
  }

  private Assessment judge(double[] counts, int week) {
    var baseline = Baseline.of(counts, week - gap);
    double observed = counts[week];
    double upper = baseline.mean + z * baseline.deviation;
    if (memory > 0) {
      double left = z;
      for (int back = 1; back <= memory; back++) {
        left -= Math.max(0, standardised(counts, week - back) - 1);
      }
      upper = Math.max(0, observed + baseline.deviation * left);
    }
    if (Double.isNaN(upper)) {
      return new Assessment(observed, baseline.mean, null, null, null, Outcome.NORMAL);
    }
    double score = (observed - baseline.mean) / Math.max(upper - baseline.mean, Math.ulp(1.0));
    Outcome outcome = observed > upper ? Outcome.HIGH : Outcome.NORMAL;
    return new Assessment(observed, baseline.mean, null, upper, score, outcome);
  }

  private double standardised(double[] counts, int week) {
    var baseline = Baseline.of(counts, week - gap);
    return (counts[week] - baseline.mean) / baseline.deviation;
  }

  private record Baseline(double mean, double deviation) {
    static Baseline of(double[] counts, int end) {
      double mean = 0;
      for (int week = end - BASELINE; week < end; week++) {
        mean += counts[week] / BASELINE;
      }
      double squares = 0;
      for (int week = end - BASELINE; week < end; week++) {
        squares += (counts[week] - mean) * (counts[week] - mean);
      }
      return new Baseline(mean, Math.sqrt(squares / (BASELINE - 1)));
    }
  }
}
