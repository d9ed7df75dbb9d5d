package io.vigil.monitor.detect.proportion;

import io.vigil.monitor.detect.baseline.Gathered;
import io.vigil.monitor.detect.baseline.Level;
import io.vigil.monitor.detect.baseline.Persistence;
import io.vigil.monitor.detect.chart.ScoreChart;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that the detector of proportions remembers of a series.
 *
 * @param first first periods, while they do not suffice for a baseline
 * @param baseline what the series normally does; {@code null} before
 * @param chart state of the charts
 */
public record ProportionState(Gathered first, @Nullable Baseline baseline, ScoreChart.State chart) {

  /** A series of which nothing is known. */
  public static final ProportionState EMPTY =
      new ProportionState(Gathered.NONE, null, ScoreChart.State.START);

  /**
   * What a series of proportions normally does.
   *
   * @param level logit of the proportion
   * @param dispersion beyond the binomial
   * @param persistence of deviations
   */
  public record Baseline(Level level, Overdispersion dispersion, Persistence persistence) {}

  /**
   * The same series at the start of a new year: the level is believed less, the charts are empty.
   */
  public ProportionState newYear() {
    return baseline == null
        ? this
        : new ProportionState(
            first,
            new Baseline(baseline.level.newYear(), baseline.dispersion, baseline.persistence),
            ScoreChart.State.START);
  }

  ProportionState gathering(Proportion next) {
    Gathered more = first.with(next.numerator(), next.denominator(), next.season(), next.common());
    return new ProportionState(more, baseline, chart);
  }

  List<Proportion> periods() {
    return IntStream.range(0, first.count())
        .mapToObj(
            i ->
                new Proportion(
                    first.values().get(i),
                    first.bases().get(i),
                    first.season(i),
                    first.commons().get(i)))
        .toList();
  }
}
