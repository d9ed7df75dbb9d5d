package io.vigil.monitor.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines over periods, each point with the interval that its true value may lie in. */
public record TrendChart(
    String key, String caption, String measure, List<String> periods, List<Line> lines)
    implements Chart {

  public TrendChart {
    periods = List.copyOf(periods);
    lines = List.copyOf(lines);
    for (var line : lines) {
      if (line.points().size() != periods.size()) {
        throw new IllegalArgumentException(
            "chart %s has %d periods, and %d points in %s"
                .formatted(key, periods.size(), line.points().size(), line.name()));
      }
    }
  }

  /** One point for each period. */
  public record Line(String name, List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * @param value null where the period has no figure: the line has a gap
   * @param low end of the interval; null without one
   * @param high end of the interval; null without one
   */
  public record Point(
      @Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {}
}
