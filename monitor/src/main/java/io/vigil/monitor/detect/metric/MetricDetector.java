package io.vigil.monitor.detect.metric;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.baseline.Gathered;
import io.vigil.monitor.detect.baseline.Level;
import io.vigil.monitor.detect.baseline.Persistence;
import io.vigil.monitor.detect.chart.Charted;
import io.vigil.monitor.detect.chart.ScoreChart;
import io.vigil.monitor.detect.chart.ScoreChart.Footing;
import io.vigil.monitor.detect.metric.MetricState.Baseline;
import io.vigil.monitor.detect.metric.MetricState.Metric;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches percentages without denominators and general metrics: robust residuals after level and
 * season on a variance-stabilised scale, over their robust standard deviation, feed an EWMA and two
 * one-sided CUSUMs ({@link ScoreChart}). Residuals are taken as normal around the middle; tails are
 * bounded; autocorrelation is estimated and widens the limits.
 *
 * <p>The first fit is the median, and the spread of the values around it that lie within three
 * times their median absolute deviation (times 1.4826; Hampel et al. 1986, section 2.3). Later
 * every value moves the level by at most 1.5 standard deviations over the number of values known,
 * up to 120; nothing is learned while an alarm is going on, until it has lasted {@value #STALE}
 * values, then half. It refuses below the least history, and where the first values do not vary at
 * all.
 */
public final class MetricDetector {
  public static final String NAME = "metric";

  private static final int STALE = 20;
  private static final double STALE_TRUST = 0.5;
  private static final double MAD_TO_SIGMA = 1.4826;
  private static final double POOLED_VALUES = 60;

  private final MetricRules rules;
  private final ScoreChart chart;

  public MetricDetector(MetricRules rules) {
    this.rules = rules;
    this.chart = new ScoreChart(rules.score());
  }

  /** Takes in the next value. */
  public Charted<MetricState> step(MetricState state, Metric next) {
    Baseline baseline = state.baseline();
    return baseline == null ? gather(state, next) : judge(state, baseline, next);
  }

  private Charted<MetricState> gather(MetricState state, Metric next) {
    MetricState more = state.gathering(next);
    Assessment refused = Assessment.refused(next.value(), Outcome.TOO_LITTLE_HISTORY);
    if (more.first().count() < rules.leastHistory()) {
      return new Charted<>(more, refused);
    }
    Baseline baseline = firstFit(more.metrics());
    Gathered kept = baseline == null ? more.first().withoutFirst() : Gathered.NONE;
    return new Charted<>(new MetricState(kept, baseline, more.chart()), refused);
  }

  private @Nullable Baseline firstFit(List<Metric> values) {
    double[] scaled = values.stream().mapToDouble(this::scaled).toArray();
    double middle = median(scaled);
    double deviation =
        MAD_TO_SIGMA * median(Arrays.stream(scaled).map(v -> Math.abs(v - middle)).toArray());
    Double pooled = rules.pooledDeviation();
    if (deviation <= 0 && pooled == null) {
      return null;
    }
    Spread own = Spread.around(middle, deviation, scaled);
    Spread spread =
        pooled == null
            ? own
            : new Spread(
                own.squares() + pooled * pooled * POOLED_VALUES, own.count() + POOLED_VALUES);
    return passed(values, middle, spread);
  }

  private Baseline passed(List<Metric> values, double middle, Spread spread) {
    double deviation = spread.deviation();
    Level level = Level.at(middle, 1 / (deviation * deviation), values.size());
    Persistence persistence = Persistence.NONE;
    for (Metric value : values) {
      double z = (scaled(value) - level.expected(value.season())) / deviation;
      level = level.season(value.season(), z, deviation);
      persistence = persistence.seen(z);
    }
    return new Baseline(level, spread, persistence);
  }

  private Charted<MetricState> judge(MetricState state, Baseline baseline, Metric next) {
    double expected = baseline.level().expected(next.season());
    double deviation = baseline.spread().deviation();
    double residual = scaled(next) - expected;
    double z = residual / deviation;
    var footing = new Footing(1, baseline.persistence().correlation(), baseline.level().count());
    ScoreChart.Result result = chart.step(state.chart(), z, footing);
    Baseline learned = learned(baseline, next, residual, result.state());
    double centre = expected + next.common();
    return new Charted<>(
        new MetricState(state.first(), learned, result.state()),
        new Assessment(
            next.value(),
            rules.scale().from(centre),
            bound(centre + result.low() * deviation),
            bound(centre + result.high() * deviation),
            result.score(),
            result.state().alarm()));
  }

  private @Nullable Double bound(double scaled) {
    return Double.isInfinite(scaled) ? null : Double.valueOf(rules.scale().from(scaled));
  }

  private static Baseline learned(
      Baseline baseline, Metric next, double residual, ScoreChart.State chart) {
    if (chart.alarms() && chart.length() < STALE) {
      return baseline;
    }
    double deviation = baseline.spread().deviation();
    double z = residual / deviation;
    return new Baseline(
        baseline.level().learn(next.season(), z, deviation, chart.alarms() ? STALE_TRUST : 1),
        chart.alarms() ? baseline.spread() : baseline.spread().seen(residual),
        baseline.persistence().seen(z));
  }

  private double scaled(Metric value) {
    return rules.scale().to(value.value()) - value.common();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
