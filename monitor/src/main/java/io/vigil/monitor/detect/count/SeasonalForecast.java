package io.vigil.monitor.detect.count;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The expectation of a quasi-Poisson log-linear model with a linear trend and harmonic waves:
 * {@code log E(y) = log exposure + a + b t + Σ (c cos 2πjt + s sin 2πjt)}, t in years.
 *
 * <p>Past surges are given less weight as in Noufaily et al. (Statistics in Medicine 32:1206, 2013,
 * section 3.3). Waves instead of a factor use all of the history for each week (Serfling, Public
 * Health Reports 78:494, 1963). Normal priors about 0 stand for what is known of any such series:
 * each coefficient of a wave is within ±0.6 and the trend within ±0.2 a year with 95 %; they decide
 * while the history is short and vanish beside a long one. The predictive distribution is negative
 * binomial with the dispersion raised by mean · (standard error of log E)², the uncertainty of the
 * expectation itself.
 */
final class SeasonalForecast {
  private static final double WEIGHTS_ABOVE = 2.58;
  private static final double WAVE_DEVIATION = 0.3;
  private static final double TREND_DEVIATION = 0.1;
  private static final double LEVEL_DEVIATION = 10;
  private static final double LEAST_CASES = 0.5;
  private static final int FEWEST_PER_COLUMN = 3;

  private final CountSettings settings;

  SeasonalForecast(CountSettings settings) {
    this.settings = settings;
  }

  private int columns() {
    return 2 + 2 * settings.harmonics();
  }

  /** Empty where the history is too short. */
  Optional<Forecast> of(CountSeries series, int week) {
    int end = week - settings.leftOut();
    int[] weeks =
        IntStream.range(Math.max(0, week - settings.longest()), Math.max(0, end))
            .filter(each -> !series.missing(each))
            .toArray();
    return weeks.length < FEWEST_PER_COLUMN * columns()
        ? Optional.empty()
        : Optional.of(forecast(series, weeks, week));
  }

  private Forecast forecast(CountSeries series, int[] weeks, int week) {
    double middle = (weeks[0] + weeks[weeks.length - 1]) / 2.0;
    double[][] x =
        Arrays.stream(weeks).mapToObj(each -> row(each, middle)).toArray(double[][]::new);
    double[] y = Arrays.stream(weeks).mapToDouble(each -> series.counts()[each]).toArray();
    double[] offsets =
        Arrays.stream(weeks)
            .mapToDouble(each -> StrictMath.log(series.exposures()[each]))
            .toArray();
    double[] equal = new double[y.length];
    Arrays.fill(equal, 1);
    var first = new QuasiPoisson(x, y, offsets, equal, precisions(1));
    double dispersion = Math.max(1, first.dispersion());
    double[] weights = QuasiPoisson.weights(first.anscombeResiduals(dispersion), WEIGHTS_ABOVE);
    var model = new QuasiPoisson(x, y, offsets, weights, precisions(dispersion));
    var fitted = new Fitted(model, Math.sqrt(dispersion * Math.max(1, model.dispersion())), middle);
    return new Forecast(
        fitted.predictive(series, week),
        series.missing(week - 1) ? null : fitted.predictive(series, week - 1));
  }

  private final class Fitted {
    private final QuasiPoisson model;
    private final double dispersion;
    private final double middle;

    Fitted(QuasiPoisson model, double dispersion, double middle) {
      this.model = model;
      this.dispersion = dispersion;
      this.middle = middle;
    }

    NegativeBinomial predictive(CountSeries series, int week) {
      double[] at = row(week, middle);
      double fitted = model.mean(at, StrictMath.log(series.exposures()[week]));
      double mean = Math.max(fitted, LEAST_CASES / model.observations());
      return new NegativeBinomial(mean, dispersion * (1 + mean * model.variance(at)));
    }
  }

  private double[] row(int week, double middle) {
    double[] row = new double[columns()];
    row[0] = 1;
    row[1] = (week - middle) / settings.periodsPerYear();
    for (int wave = 1; wave <= settings.harmonics(); wave++) {
      double angle = 2 * Math.PI * wave * week / settings.periodsPerYear();
      row[2 * wave] = StrictMath.cos(angle);
      row[2 * wave + 1] = StrictMath.sin(angle);
    }
    return row;
  }

  private double[] precisions(double dispersion) {
    double[] precisions = new double[columns()];
    Arrays.fill(precisions, dispersion / (WAVE_DEVIATION * WAVE_DEVIATION));
    precisions[0] = dispersion / (LEVEL_DEVIATION * LEVEL_DEVIATION);
    precisions[1] = dispersion / (TREND_DEVIATION * TREND_DEVIATION);
    return precisions;
  }
}
