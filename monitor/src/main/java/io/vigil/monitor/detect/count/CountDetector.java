package io.vigil.monitor.detect.count;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.distribution.Normal;
import java.util.Optional;

/**
 * Finds surges in any series of counts, without tuning: from half a year of weeks on by {@link
 * SeasonalForecast}, before by {@link StartForecast}; below five periods it refuses. Both are
 * judged by {@link SurgeTest}, so that scores of short and long, sparse and busy series are on one
 * scale.
 *
 * <p>The score is {@code Φ⁻¹(1 - P) / Φ⁻¹(1 - 1/L)}, where {@code L} is the nominal run length, by
 * default {@value #RUN_LENGTH}: 1 where a period alarms once in {@code L} periods without a surge,
 * 0 where the evidence is as it mostly is, negative below. The bound is the largest count that does
 * not alarm after what the period before had, so that a second raised period alarms where a first
 * of the same size does not. Below three cases in two periods nothing is called a surge.
 *
 * <p>Assumes periods that are independent given the expectation, and one dispersion over all of
 * them. What it knows is the series alone: it holds no state.
 */
public final class CountDetector {
  public static final String NAME = "count";

  /** Periods without a surge from one false alarm to the next. */
  public static final int RUN_LENGTH = 100;

  private static final double LEAST_SCORE = -3;
  private static final int FEWEST_CASES = 3;
  private static final int RECENT = 2;
  private static final double MOST_CASES = 1e6;

  private final SeasonalForecast seasonal;
  private final double alpha;
  private final double alarm;

  /** A detector for periods of some length. */
  public CountDetector(CountSettings settings) {
    this(settings, RUN_LENGTH);
  }

  /**
   * @param runLength periods without a surge from one false alarm to the next, above 2
   */
  public CountDetector(CountSettings settings, int runLength) {
    this.seasonal = new SeasonalForecast(settings);
    this.alpha = 1.0 / runLength;
    this.alarm = Normal.exceededBy(alpha);
  }

  /**
   * Judges a period of a series by the periods before it.
   *
   * @param week the period, from 0 on; it must have a report
   * @return refused where there are fewer than five periods to compare with
   * @throws IllegalArgumentException for a period without a report, or with more than a million
   *     cases
   */
  public Assessment assess(CountSeries series, int week) {
    double observed = series.counts()[week];
    if (!(observed <= MOST_CASES)) {
      throw new IllegalArgumentException("Count %s of period %d".formatted(observed, week));
    }
    Optional<Forecast> forecast =
        seasonal.of(series, week).or(() -> StartForecast.of(series, week));
    return forecast
        .map(expected -> judge(series, week, expected))
        .orElseGet(() -> Assessment.refused(observed, Outcome.TOO_LITTLE_HISTORY));
  }

  private Assessment judge(CountSeries series, int week, Forecast forecast) {
    double observed = series.counts()[week];
    double before = forecast.before() == null ? 0 : series.counts()[week - 1];
    var test = new SurgeTest(forecast, observed, before);
    double score = score(test.probability(observed));
    double upper = bound(test, forecast.now().mean());
    Outcome outcome = observed > upper ? Outcome.HIGH : Outcome.NORMAL;
    if (outcome == Outcome.HIGH && series.casesUntil(week, RECENT) < FEWEST_CASES) {
      outcome = Outcome.TOO_FEW_CASES;
    }
    return new Assessment(observed, forecast.now().mean(), null, upper, score, outcome);
  }

  private double score(double probability) {
    double p = Math.min(probability, 1 - 1e-9);
    return Math.max(Normal.exceededBy(p) / alarm, LEAST_SCORE);
  }

  /** The largest count that does not alarm, by halving; -1 where none is. */
  private double bound(SurgeTest test, double mean) {
    double under = -1;
    double over = Math.ceil(mean) + 1;
    while (test.probability(over) > alpha) {
      over = 2 * over + 1;
    }
    while (over - under > 1) {
      double middle = Math.floor((under + over) / 2);
      if (test.probability(middle) > alpha) {
        under = middle;
      } else {
        over = middle;
      }
    }
    return under;
  }
}
