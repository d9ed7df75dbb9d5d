package io.vigil.monitor.detect.metric;

import io.vigil.monitor.detect.baseline.Gathered;
import io.vigil.monitor.detect.baseline.Level;
import io.vigil.monitor.detect.baseline.Persistence;
import io.vigil.monitor.detect.baseline.Season;
import io.vigil.monitor.detect.chart.ScoreChart;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that the detector of metrics remembers of a series.
 *
 * @param first first values, while they do not suffice for a baseline
 * @param baseline what the series normally does; {@code null} before
 * @param chart state of the charts
 */
public record MetricState(Gathered first, @Nullable Baseline baseline, ScoreChart.State chart) {

  /** A series of which nothing is known. */
  public static final MetricState EMPTY =
      new MetricState(Gathered.NONE, null, ScoreChart.State.START);

  /**
   * One value.
   *
   * @param value in the unit of the series
   * @param season where its period stands
   * @param common what all members of the unit showed together, on the scale of the rules; 0 for
   *     nothing or not known
   */
  public record Metric(double value, Season season, double common) {

    public Metric {
      if (!Double.isFinite(value) || !Double.isFinite(common)) {
        throw new IllegalArgumentException("no value: " + value + ", common " + common);
      }
    }

    /** Without season and common cause. */
    public static Metric of(double value) {
      return new Metric(value, Season.NONE, 0);
    }
  }

  /** What a series normally does, on the scale of the rules. */
  public record Baseline(Level level, Spread spread, Persistence persistence) {}

  MetricState gathering(Metric next) {
    return new MetricState(
        first.with(next.value(), 1, next.season(), next.common()), baseline, chart);
  }

  List<Metric> metrics() {
    return IntStream.range(0, first.count())
        .mapToObj(i -> new Metric(first.values().get(i), first.season(i), first.commons().get(i)))
        .toList();
  }

  /**
   * The same series at the start of a new year: the level is believed less, the charts are empty.
   */
  public MetricState newYear() {
    return baseline == null
        ? this
        : new MetricState(
            first,
            new Baseline(baseline.level.newYear(), baseline.spread, baseline.persistence),
            ScoreChart.State.START);
  }
}
