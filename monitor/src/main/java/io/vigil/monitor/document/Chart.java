package io.vigil.monitor.document;

/** A picture of figures, drawn alike in every format and readable in black and white. */
public sealed interface Chart extends Block
    permits BeforeAfterChart, DistributionChart, HeatMap, ParetoChart, StackedBars, TrendChart {

  String key();

  /** With its number, as it is to be read. */
  String caption();

  /** What the figures count, such as "起/百人"; stands at the axis. */
  String measure();
}
