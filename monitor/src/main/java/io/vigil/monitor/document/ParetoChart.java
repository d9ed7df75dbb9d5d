package io.vigil.monitor.document;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Bars from the largest to the smallest, and the share that they make up together. */
public record ParetoChart(String key, String caption, String measure, List<Bar> bars)
    implements Chart {

  public ParetoChart {
    bars = bars.stream().sorted(Comparator.comparing(Bar::value).reversed()).toList();
  }

  /**
   * @param value zero or more
   */
  public record Bar(String name, BigDecimal value) {}
}
