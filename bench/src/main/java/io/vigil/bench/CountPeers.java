package io.vigil.bench;

import io.vigil.monitor.detect.count.CountSeries;
import io.vigil.monitor.detect.count.Ears;
import io.vigil.monitor.detect.count.NegativeBinomial;
import java.util.ArrayList;
import java.util.List;

/**
 * Simple methods for short histories, to compare with: what is above the mean of the weeks of the
 * same season in this and some earlier years (Salmon, Schumacher & Höhle, Journal of Statistical
 * Software 70:10, 2016, section 3).
 */
final class CountPeers {
  private static final int HALF_WINDOW = 6;
  private static final int YEAR = 52;

  private CountPeers() {}

  /** The standardised distance of EARS C2. */
  static double ears(CountSeries series, int week) {
    Double score = Ears.C2.assess(series, week).score();
    return score == null ? 0 : score;
  }

  /** Minus the logarithm of the tail of the predictive distribution with a gamma(1/2, 0) prior. */
  static double bayes(CountSeries series, int week, int years) {
    List<Double> reference = reference(series, week, years);
    double cases = reference.stream().mapToDouble(Double::doubleValue).sum() + 0.5;
    var predictive = new NegativeBinomial(cases / reference.size(), 1 + 1.0 / reference.size());
    return -Math.log10(Math.max(1e-300, predictive.atLeast(series.counts()[week])));
  }

  /** Distance from the mean in standard deviations: those of Poisson up to a mean of 20. */
  static double rki(CountSeries series, int week, int years) {
    List<Double> reference = reference(series, week, years);
    double mean = reference.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = reference.stream().mapToDouble(count -> (count - mean) * (count - mean)).sum();
    double deviation =
        Math.sqrt(
            mean > 20 ? squares / (reference.size() - 1) : Math.max(mean, 0.5 / reference.size()));
    return (series.counts()[week] - mean) / deviation;
  }

  private static List<Double> reference(CountSeries series, int week, int years) {
    var reference = new ArrayList<Double>();
    add(reference, series, week - HALF_WINDOW, week - 1);
    for (int year = 1; year <= years; year++) {
      int same = week - year * YEAR;
      add(reference, series, same - HALF_WINDOW, same + HALF_WINDOW);
    }
    return reference;
  }

  private static void add(List<Double> reference, CountSeries series, int from, int to) {
    for (int week = Math.max(0, from); week <= to; week++) {
      reference.add(series.counts()[week]);
    }
  }
}
