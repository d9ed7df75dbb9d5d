package io.vigil.monitor.detect.metric;

import io.vigil.monitor.detect.baseline.Level;
import io.vigil.monitor.detect.baseline.Persistence;
import io.vigil.monitor.detect.baseline.Season;
import io.vigil.monitor.detect.chart.ScoreChart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the detector of metrics remembers of a series.
 *
 * @param first first values, while they do not suffice for a baseline
 * @param baseline what the series normally does; {@code null} before
 * @param chart state of the charts
 */
public record MetricState(List<Metric> first, @Nullable Baseline baseline, ScoreChart.State chart) {

  /** A series of which nothing is known. */
  public static final MetricState EMPTY = new MetricState(List.of(), null, ScoreChart.State.START);

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
    var more = new ArrayList<>(first);
    more.add(next);
    return new MetricState(List.copyOf(more), baseline, chart);
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
