package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.StackedBars;
import io.vigil.monitor.document.StackedBars.Part;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.math.BigDecimal;
import java.util.stream.IntStream;

/** Bars made of parts, each part with a pattern of its own. */
final class StackedPicture {
  private static final double ROW = 24;
  private static final double BAR = 16;

  private final Canvas canvas = new Canvas();
  private final StackedBars chart;
  private final double names;
  private final double bottom;
  private final Axis axis;

  private StackedPicture(StackedBars chart) {
    this.chart = chart;
    names = Frame.namesWidth(chart.categories());
    bottom = Frame.EDGE + chart.categories().size() * ROW;
    double left = Frame.EDGE + names + 6;
    axis =
        Axis.fromZero(
            IntStream.range(0, chart.categories().size())
                .mapToObj(this::total)
                .mapToDouble(BigDecimal::doubleValue),
            left,
            Picture.WIDTH - 30);
  }

  static Picture of(StackedBars chart) {
    return new StackedPicture(chart).draw();
  }

  private BigDecimal total(int category) {
    return chart.parts().stream()
        .map(part -> part.values().get(category))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Picture draw() {
    Frame.level(canvas, axis, Frame.EDGE, bottom, chart.measure());
    for (int i = 0; i < chart.categories().size(); i++) {
      bar(i, Frame.EDGE + i * ROW + ROW / 2);
    }
    double end =
        Frame.legend(
            canvas,
            chart.parts().stream().map(Part::name).toList(),
            bottom + 38,
            (sample, y) -> canvas.rectangle(sample.x(), y - 5, 18, 10, Pattern.of(sample.index())));
    return canvas.picture(end + 12, chart.caption());
  }

  private void bar(int category, double middle) {
    Frame.name(canvas, chart.categories().get(category), names, middle);
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < chart.parts().size(); i++) {
      BigDecimal value = chart.parts().get(i).values().get(category);
      part(i, before, value, middle);
      before = before.add(value);
    }
    double end = axis.at(before.doubleValue());
    canvas.label(end + 5, middle + 3, Axis.shown(before), Anchor.START);
  }

  private void part(int index, BigDecimal before, BigDecimal value, double middle) {
    double x = axis.at(before.doubleValue());
    double width = axis.at(before.add(value).doubleValue()) - x;
    if (width <= 0) {
      return;
    }
    Pattern pattern = Pattern.of(index);
    canvas.rectangle(x, middle - BAR / 2, width, BAR, pattern);
    String shown = Axis.shown(value);
    if (Canvas.width(shown) + 6 > width) {
      return;
    }
    if (pattern == Pattern.BLACK) {
      canvas.whiteLabel(x + width / 2, middle + 3.2, shown, Anchor.MIDDLE);
    } else {
      canvas.fieldLabel(x + width / 2, middle, shown);
    }
  }
}
