package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.TrendChart;
import io.vigil.monitor.document.TrendChart.Line;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines with symbols; an interval is an upright line through its point. */
final class TrendPicture {
  private static final double BOTTOM = 180;
  private static final double BESIDE = 7;

  private final Canvas canvas = new Canvas();
  private final TrendChart chart;
  private final Axis axis;
  private final double left;
  private final double right = Picture.WIDTH - Frame.EDGE;

  private TrendPicture(TrendChart chart) {
    this.chart = chart;
    axis = Axis.fromZero(values(chart), BOTTOM, Frame.TOP);
    left = Frame.left(axis);
  }

  static Picture of(TrendChart chart, Words words) {
    return new TrendPicture(chart).draw(words);
  }

  private static DoubleStream values(TrendChart chart) {
    return chart.lines().stream()
        .flatMap(line -> line.points().stream())
        .flatMap(point -> Stream.<@Nullable BigDecimal>of(point.value(), point.low(), point.high()))
        .filter(Objects::nonNull)
        .mapToDouble(BigDecimal::doubleValue);
  }

  private Picture draw(Words words) {
    Frame.upright(canvas, axis, left, right, chart.measure());
    double room = (right - left) / chart.periods().size() - 4;
    for (int i = 0; i < chart.periods().size(); i++) {
      canvas.label(x(i), BOTTOM + 14, Canvas.cut(chart.periods().get(i), room), Anchor.MIDDLE);
    }
    for (int i = 0; i < chart.lines().size(); i++) {
      line(i, (i - (chart.lines().size() - 1) / 2.0) * BESIDE);
    }
    double end = legend(words);
    return canvas.picture(end + 12, chart.caption());
  }

  private double x(int period) {
    return left + (period + 0.5) * (right - left) / chart.periods().size();
  }

  private void line(int index, double beside) {
    Line line = chart.lines().get(index);
    List<Point> run = new ArrayList<>();
    for (int i = 0; i < line.points().size(); i++) {
      var value = line.points().get(i).value();
      if (value == null) {
        connect(run, index);
      } else {
        run.add(new Point(x(i) + beside, axis.at(value.doubleValue())));
        interval(line.points().get(i), x(i) + beside);
      }
    }
    connect(run, index);
    for (int i = 0; i < line.points().size(); i++) {
      point(line.points().get(i).value(), x(i) + beside, index);
    }
  }

  private void connect(List<Point> run, int index) {
    if (run.size() > 1) {
      canvas.line(run, 1.2, index % 2 == 1);
    }
    run.clear();
  }

  private void interval(TrendChart.Point point, double x) {
    if (point.low() == null || point.high() == null) {
      return;
    }
    double low = axis.at(point.low().doubleValue());
    double high = axis.at(point.high().doubleValue());
    canvas.line(x, low, x, high);
    canvas.line(x - 3, low, x + 3, low);
    canvas.line(x - 3, high, x + 3, high);
  }

  private void point(@Nullable BigDecimal value, double x, int index) {
    if (value == null) {
      return;
    }
    double y = axis.at(value.doubleValue());
    canvas.symbol(Symbol.of(index), x, y);
    if (chart.lines().size() == 1) {
      canvas.label(x + 6, y - 4, value.toPlainString(), Anchor.START);
    }
  }

  private double legend(Words words) {
    var names = chart.lines().stream().map(Line::name).toList();
    double end =
        Frame.legend(
            canvas,
            names,
            BOTTOM + 32,
            (sample, y) -> {
              double x = sample.x();
              var across = List.of(new Point(x, y), new Point(x + 18, y));
              canvas.line(across, 1.2, sample.index() % 2 == 1);
              canvas.symbol(Symbol.of(sample.index()), x + 9, y);
            });
    boolean intervals =
        chart.lines().stream()
            .flatMap(line -> line.points().stream())
            .anyMatch(p -> p.low() != null);
    if (intervals) {
      canvas.label(right, Frame.TOP - 10, words.word("interval"), Anchor.END);
    }
    return end;
  }
}
