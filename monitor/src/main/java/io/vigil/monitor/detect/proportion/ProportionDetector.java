package io.vigil.monitor.detect.proportion;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.baseline.Gathered;
import io.vigil.monitor.detect.baseline.Season;
import io.vigil.monitor.detect.chart.Charted;
import io.vigil.monitor.detect.chart.ScoreChart;
import io.vigil.monitor.detect.chart.ScoreChart.Footing;
import io.vigil.monitor.detect.proportion.ProportionState.Baseline;
import io.vigil.monitor.detect.slip.ShareCheck;
import org.jspecify.annotations.Nullable;

/**
 * Watches a series of proportions with their denominators: attendance, pass rates, satisfaction.
 *
 * <p>The expected logit is level + season + what was common to all. Against it a period gets a
 * score by the beta-binomial distribution with estimated overdispersion (the model behind the
 * sigma_z of Laney 2002, for changing denominators), which feeds an EWMA and two one-sided
 * likelihood-ratio CUSUMs ({@link ScoreChart}). Periods are taken as exchangeable given the season;
 * autocorrelation is estimated and widens the limits.
 *
 * <p>The baseline is robust and slow: a period moves it by at most 1.5 standard errors over the
 * number of periods known, up to 120; nothing is learned while an alarm is going on, until it has
 * lasted {@value #STALE} periods, then half. It refuses below the least history and below the least
 * denominator. The same periods in the same order give the same answers to the last bit.
 */
public final class ProportionDetector {
  public static final String NAME = "proportion";

  private static final int STALE = 20;
  private static final double STALE_TRUST = 0.5;

  private final ProportionRules rules;
  private final ScoreChart chart;

  public ProportionDetector(ProportionRules rules) {
    this.rules = rules;
    this.chart = new ScoreChart(rules.score());
  }

  /**
   * How a period lies by the baseline alone, before what was common to all is known.
   *
   * @param shift of the logit against expectation
   * @param error standard error of the shift
   */
  public record Residual(double shift, double error) {}

  /** The residual of the next period; {@code null} where the detector would refuse. */
  public @Nullable Residual residual(ProportionState state, Proportion next) {
    Baseline baseline = state.baseline();
    if (baseline == null || next.denominator() < rules.leastDenominator()) {
      return null;
    }
    BetaBinomial expected = expected(baseline, next.withCommon(0));
    double error = expected.logitError();
    return new Residual(expected.score(next.value()) * error, error);
  }

  /**
   * Checks counts of a season against the baseline; {@code null} where there is none yet.
   *
   * @param season of the period that a count belongs to
   */
  public static @Nullable ShareCheck check(ProportionState state, Season season) {
    Baseline baseline = state.baseline();
    return baseline == null
        ? null
        : new ShareCheck(
            Logit.inverse(baseline.level().expected(season)), baseline.dispersion().rho());
  }

  /** Takes in the next period. */
  public Charted<ProportionState> step(ProportionState state, Proportion next) {
    if (next.denominator() < rules.leastDenominator()) {
      double observed = next.denominator() > 0 ? next.value() : 0;
      return new Charted<>(state, Assessment.refused(observed, Outcome.TOO_SMALL));
    }
    Baseline baseline = state.baseline();
    return baseline == null ? gather(state, next) : judge(state, baseline, next);
  }

  private Charted<ProportionState> gather(ProportionState state, Proportion next) {
    ProportionState more = state.gathering(next);
    Assessment refused = Assessment.refused(next.value(), Outcome.TOO_LITTLE_HISTORY);
    if (more.first().count() < rules.leastHistory()) {
      return new Charted<>(more, refused);
    }
    Baseline baseline = new FirstFit(more.periods(), rules).baseline();
    return new Charted<>(new ProportionState(Gathered.NONE, baseline, more.chart()), refused);
  }

  private Charted<ProportionState> judge(
      ProportionState state, Baseline baseline, Proportion next) {
    BetaBinomial expected = expected(baseline, next);
    double z = expected.score(next.value());
    double error = expected.logitError();
    double shift = Math.sqrt(1 / (error * error) / baseline.level().typicalWeight());
    var footing =
        new Footing(
            Math.clamp(shift, 0.2, 2),
            baseline.persistence().correlation(),
            baseline.level().count());
    ScoreChart.Result result = chart.step(state.chart(), z, footing);
    Baseline learned = learned(baseline, next, expected, z, result.state());
    return new Charted<>(
        new ProportionState(state.first(), learned, result.state()),
        new Assessment(
            next.value(),
            expected.chance(),
            bound(expected, result.low()),
            bound(expected, result.high()),
            result.score(),
            result.state().alarm()));
  }

  private static @Nullable Double bound(BetaBinomial expected, double score) {
    return Double.isInfinite(score) ? null : Double.valueOf(expected.proportion(score));
  }

  private static Baseline learned(
      Baseline baseline, Proportion next, BetaBinomial expected, double z, ScoreChart.State chart) {
    if (chart.alarms() && chart.length() < STALE) {
      return baseline;
    }
    double trust = chart.alarms() ? STALE_TRUST : 1;
    return new Baseline(
        baseline.level().learn(next.season(), z, expected.logitError(), trust),
        chart.alarms() ? baseline.dispersion() : baseline.dispersion().seen(expected, next.value()),
        baseline.persistence().seen(z));
  }

  private static BetaBinomial expected(Baseline baseline, Proportion next) {
    double logit = baseline.level().expected(next.season()) + next.common();
    return new BetaBinomial(next.denominator(), Logit.inverse(logit), baseline.dispersion().rho());
  }
}
