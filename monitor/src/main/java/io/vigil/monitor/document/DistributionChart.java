package io.vigil.monitor.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One box for each group: from the first to the third quartile, with the median, and whiskers to
 * the smallest and the largest value; one that is far off is told beside an arrow.
 *
 * @param limit a line across, such as the time allowed; null without one
 */
public record DistributionChart(
    String key, String caption, String measure, List<Box> boxes, @Nullable BigDecimal limit)
    implements Chart {

  public DistributionChart {
    boxes = List.copyOf(boxes);
  }

  /**
   * @param count how many values the box stands for
   */
  public record Box(
      String name,
      int count,
      BigDecimal smallest,
      BigDecimal lowerQuartile,
      BigDecimal median,
      BigDecimal upperQuartile,
      BigDecimal largest) {}
}
