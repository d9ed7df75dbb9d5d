package io.vigil.monitor.detect.count;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The expectation of a series that has just begun: the predictive distribution of a Poisson count
 * whose rate has a gamma(1/2, 0) prior, after n periods with c cases: negative binomial with mean
 * {@code (c + 1/2) / n} and dispersion {@code 1 + 1/n} (Höhle, Computational Statistics 22:571,
 * 2007, section 2.1), the latter times Pearson's dispersion of the periods so far where that is
 * above 1. Neither season nor trend.
 */
final class StartForecast {
  private static final int FEWEST = 5;
  private static final int GAP = 2;

  private StartForecast() {}

  /** Empty below five periods with a report, the last two before the period left out. */
  static Optional<Forecast> of(CountSeries series, int week) {
    int[] weeks =
        IntStream.range(0, Math.max(0, week - GAP)).filter(each -> !series.missing(each)).toArray();
    if (weeks.length < FEWEST) {
      return Optional.empty();
    }
    double exposure = Arrays.stream(weeks).mapToDouble(each -> series.exposures()[each]).sum();
    double cases = Arrays.stream(weeks).mapToDouble(each -> series.counts()[each]).sum();
    var start = new Start((cases + 0.5) / exposure, exposure, series);
    double dispersion = start.dispersion(weeks);
    return Optional.of(
        new Forecast(
            start.predictive(week, dispersion),
            series.missing(week - 1) ? null : start.predictive(week - 1, dispersion)));
  }

  private record Start(double rate, double exposure, CountSeries series) {

    double dispersion(int[] weeks) {
      double sum = 0;
      for (int week : weeks) {
        double mean = rate * series.exposures()[week];
        sum += (series.counts()[week] - mean) * (series.counts()[week] - mean) / mean;
      }
      return Math.max(1, sum / (weeks.length - 1));
    }

    NegativeBinomial predictive(int week, double dispersion) {
      double now = series.exposures()[week];
      return new NegativeBinomial(rate * now, dispersion * (1 + now / exposure));
    }
  }
}
