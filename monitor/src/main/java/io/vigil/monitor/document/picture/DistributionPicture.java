package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.DistributionChart;
import io.vigil.monitor.document.DistributionChart.Box;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Boxes lying one below the other. */
final class DistributionPicture {
  private static final double ROW = 24;
  private static final double BOX = 12;
  private static final double ARROW = 4;

  /** Whiskers of so many times the widest box end in an arrow, for the boxes to be seen. */
  private static final double FAR = 3;

  private final Canvas canvas = new Canvas();
  private final DistributionChart chart;
  private final List<String> names;
  private final double room;
  private final double bottom;
  private final double far;
  private final Axis axis;

  private DistributionPicture(DistributionChart chart) {
    this.chart = chart;
    names = chart.boxes().stream().map(b -> "%s (n=%d)".formatted(b.name(), b.count())).toList();
    room = Frame.namesWidth(names);
    bottom = Frame.TOP + chart.boxes().size() * ROW;
    far = FAR * greatest(Box::upperQuartile);
    axis =
        Axis.fromZero(
            DoubleStream.of(Math.min(far, greatest(Box::largest))),
            Frame.EDGE + room + 6,
            Picture.WIDTH - 14);
  }

  private double greatest(Function<Box, BigDecimal> value) {
    return Stream.concat(chart.boxes().stream().map(value), Stream.ofNullable(chart.limit()))
        .mapToDouble(BigDecimal::doubleValue)
        .max()
        .orElse(0);
  }

  static Picture of(DistributionChart chart, Words words) {
    return new DistributionPicture(chart).draw(words);
  }

  private Picture draw(Words words) {
    Frame.level(canvas, axis, Frame.TOP, bottom, chart.measure());
    for (int i = 0; i < chart.boxes().size(); i++) {
      double middle = Frame.TOP + i * ROW + ROW / 2;
      Frame.name(canvas, names.get(i), room, middle);
      box(chart.boxes().get(i), middle);
    }
    if (chart.limit() != null) {
      double x = axis.at(chart.limit().doubleValue());
      canvas.dashed(x, Frame.TOP - 4, x, bottom);
      String limit = words.word("limit") + " " + Axis.shown(chart.limit());
      double half = Canvas.width(limit) / 2;
      canvas.label(
          Math.min(x, Picture.WIDTH - Frame.EDGE - half), Frame.TOP - 8, limit, Anchor.MIDDLE);
    }
    return canvas.picture(bottom + 32, chart.caption());
  }

  private void box(Box box, double middle) {
    double least = at(box.smallest());
    double most = at(box.largest());
    canvas.line(least, middle, most, middle);
    canvas.line(least, middle - 4, least, middle + 4);
    if (box.largest().doubleValue() > far) {
      beyond(most, middle, box.largest());
    } else {
      canvas.line(most, middle - 4, most, middle + 4);
    }
    double lower = at(box.lowerQuartile());
    canvas.rectangle(lower, middle - BOX / 2, at(box.upperQuartile()) - lower, BOX, Pattern.GREY);
    double median = at(box.median());
    canvas.line(
        List.of(new Point(median, middle - BOX / 2), new Point(median, middle + BOX / 2)),
        2,
        false);
  }

  private void beyond(double x, double middle, BigDecimal largest) {
    canvas.line(x - ARROW, middle - ARROW, x, middle);
    canvas.line(x - ARROW, middle + ARROW, x, middle);
    canvas.label(x - 2 * ARROW, middle - ARROW, Axis.shown(largest), Anchor.END);
  }

  private double at(BigDecimal value) {
    return axis.at(Math.min(value.doubleValue(), far));
  }
}
