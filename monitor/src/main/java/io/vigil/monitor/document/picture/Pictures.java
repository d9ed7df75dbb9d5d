package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.DistributionChart;
import io.vigil.monitor.document.HeatMap;
import io.vigil.monitor.document.ParetoChart;
import io.vigil.monitor.document.StackedBars;
import io.vigil.monitor.document.TrendChart;
import io.vigil.monitor.document.Words;

/** Draws charts. */
public final class Pictures {

  private Pictures() {}

  public static Picture of(Chart chart, Words words) {
    return switch (chart) {
      case TrendChart trend -> TrendPicture.of(trend, words);
      case StackedBars bars -> StackedPicture.of(bars);
      case ParetoChart pareto -> ParetoPicture.of(pareto, words);
      case HeatMap map -> HeatPicture.of(map);
      case DistributionChart boxes -> DistributionPicture.of(boxes, words);
      case BeforeAfterChart pairs -> BeforeAfterPicture.of(pairs, words);
    };
  }
}
