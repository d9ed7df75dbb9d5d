package io.vigil.monitor.detect.count;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.special.Beta;
import org.jspecify.annotations.Nullable;

/**
 * The improved Farrington algorithm (Noufaily, Enki, Farrington et al., An improved algorithm for
 * outbreak detection in multiple surveillance systems, Statistics in Medicine 32:1206, 2013; first
 * form: Farrington et al., Journal of the Royal Statistical Society A 159:547, 1996).
 *
 * <p>A quasi-Poisson model {@code log E(y) = log exposure + season + trend · week} is fitted to the
 * weeks of some years, with weights {@code γ s⁻²} for weeks whose standardised Anscombe residual
 * {@code s} is above a threshold (1996, section 3.6; 2013, section 3.3). The trend is kept when its
 * p-value is below a limit, at least three years are compared, and the expected count is not above
 * all that was seen (1996, section 3.4). A week alarms above the bound of {@link
 * FarringtonSettings.Threshold}, if there were enough cases lately.
 *
 * <p>The standard error of a reweighted model is by {@code Σ weight ((y - μ)/μ)²} over the degrees
 * of freedom and not by the dispersion, so that bounds and trends agree with the implementation
 * that is in use in public health (R surveillance 1.20.3).
 *
 * <p>Assumes weeks that are independent given season and trend, and the same dispersion in all of
 * them. Counts in cases; the score is {@code (y - μ) / (bound - μ)}.
 */
public final class FarringtonFlexible {
  private static final int FEWEST_YEARS_OF_A_TREND = 3;

  private final FarringtonSettings settings;
  private final SeasonalBlocks blocks;

  /** A detector for series whose years are found by {@code references}. */
  public FarringtonFlexible(FarringtonSettings settings, ReferenceWeeks references) {
    this.settings = settings;
    this.blocks = new SeasonalBlocks(references, settings);
  }

  /**
   * Judges a week of a series by the weeks before it.
   *
   * @return refused where the series is too short or the model cannot be fitted
   */
  public Assessment assess(CountSeries series, int week) {
    double observed = series.counts()[week];
    return baseline(series, week)
        .map(baseline -> judge(series, week, baseline))
        .orElseGet(() -> Assessment.refused(observed, Outcome.TOO_LITTLE_HISTORY));
  }

  private Assessment judge(CountSeries series, int week, FarringtonBaseline baseline) {
    double observed = series.counts()[week];
    double expected = baseline.expected();
    double upper = baseline.upper(settings.threshold(), settings.alpha());
    double score = (observed - expected) / Math.max(upper - expected, Math.ulp(1.0));
    if (series.casesUntil(week, settings.recentWeeks()) < settings.fewestCases()) {
      return new Assessment(observed, expected, null, null, score, Outcome.TOO_FEW_CASES);
    }
    Outcome outcome = observed > upper ? Outcome.HIGH : Outcome.NORMAL;
    Double bound = Double.isInfinite(upper) ? null : upper;
    return new Assessment(observed, expected, null, bound, score, outcome);
  }

  /** What the weeks before a week let expect of it; empty where they are too few. */
  public Optional<FarringtonBaseline> baseline(CountSeries series, int week) {
    if (!blocks.reach(week)) {
      return Optional.empty();
    }
    var history = new History(series, blocks.levels(week), week);
    return history.comparable() ? Optional.ofNullable(baseline(history)) : Optional.empty();
  }

  private @Nullable FarringtonBaseline baseline(History history) {
    Weighted with = fit(history, true);
    if (with != null && keepsTrend(with, history)) {
      return with.baseline(history.target(true), history.logExposure, true);
    }
    Weighted without = fit(history, false);
    return without == null
        ? null
        : without.baseline(history.target(false), history.logExposure, false);
  }

  private boolean keepsTrend(Weighted with, History history) {
    return settings.years() >= FEWEST_YEARS_OF_A_TREND
        && with.trendProbability() < settings.trendSignificance()
        && with.model.mean(history.target(true), history.logExposure) <= history.most();
  }

  private @Nullable Weighted fit(History history, boolean trend) {
    double[][] x = history.regressors(trend);
    double[] equal = new double[x.length];
    Arrays.fill(equal, 1);
    double[] nothing = new double[x[0].length];
    var first = new QuasiPoisson(x, history.counts, history.offsets, equal, nothing);
    if (!first.converged()) {
      return null;
    }
    double dispersion = Math.max(1, first.dispersion());
    if (Double.isInfinite(settings.weightsThreshold())) {
      return new Weighted(first, first.dispersion());
    }
    double[] weights =
        QuasiPoisson.weights(first.anscombeResiduals(dispersion), settings.weightsThreshold());
    var second = new QuasiPoisson(x, history.counts, history.offsets, weights, nothing);
    return Double.isFinite(second.dispersion())
        ? new Weighted(second, second.relativeDispersion())
        : null;
  }

  /** A fitted model and the dispersion of its standard errors; the trend is its first column. */
  private record Weighted(QuasiPoisson model, double errorDispersion) {

    FarringtonBaseline baseline(double[] target, double logExposure, boolean trend) {
      return new FarringtonBaseline(
          model.mean(target, logExposure),
          Math.sqrt(errorDispersion * model.variance(target)),
          Math.max(1, model.dispersion()),
          trend ? OptionalDouble.of(model.coefficient(0)) : OptionalDouble.empty());
    }

    /** Two-sided, by Student's t. */
    double trendProbability() {
      double[] alone = new double[model.columns()];
      alone[0] = 1;
      double t = model.coefficient(0) / Math.sqrt(errorDispersion * model.variance(alone));
      double degrees = model.degreesOfFreedom();
      return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
    }
  }

  /** The weeks that a week is compared with. */
  private static final class History {
    private final int[] weeks;
    private final int[] levels;
    private final int[] present;
    private final double[] counts;
    private final double[] offsets;
    private final int week;
    private final int level;
    private final double logExposure;

    History(CountSeries series, int[] blocks, int week) {
      this.week = week;
      this.logExposure = StrictMath.log(series.exposures()[week]);
      this.weeks =
          IntStream.range(0, week).filter(w -> blocks[w] > 0 && !series.missing(w)).toArray();
      this.levels = Arrays.stream(weeks).map(w -> blocks[w]).toArray();
      this.present = Arrays.stream(levels).distinct().sorted().toArray();
      this.level = Arrays.stream(blocks).max().orElse(0);
      this.counts = Arrays.stream(weeks).mapToDouble(w -> series.counts()[w]).toArray();
      this.offsets =
          Arrays.stream(weeks).mapToDouble(w -> StrictMath.log(series.exposures()[w])).toArray();
    }

    boolean comparable() {
      return weeks.length > present.length + 1 && Arrays.binarySearch(present, level) >= 0;
    }

    double most() {
      return Arrays.stream(counts).max().orElse(0);
    }

    double[][] regressors(boolean trend) {
      double[][] rows = new double[weeks.length][];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = row(weeks[row], levels[row], trend);
      }
      return rows;
    }

    double[] target(boolean trend) {
      return row(week, level, trend);
    }

    /** One column per level, after the trend: a level without cases spoils no other. */
    private double[] row(int at, int levelThere, boolean trend) {
      int first = trend ? 1 : 0;
      double[] row = new double[first + present.length];
      if (trend) {
        row[0] = at - (weeks[0] + weeks[weeks.length - 1]) / 2.0;
      }
      row[first + Arrays.binarySearch(present, levelThere)] = 1;
      return row;
    }
  }
}
