package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.ParetoChart;
import io.vigil.monitor.document.ParetoChart.Bar;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Bars one below the other, and a line with the share that they make up together. */
final class ParetoPicture {
  private static final double ROW = 20;
  private static final double BAR = 12;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Canvas canvas = new Canvas();
  private final ParetoChart chart;
  private final double names;
  private final double bottom;
  private final Axis axis;
  private final Axis shares;

  private ParetoPicture(ParetoChart chart) {
    this.chart = chart;
    names = Frame.namesWidth(chart.bars().stream().map(Bar::name).toList());
    bottom = Frame.TOP + 12 + chart.bars().size() * ROW;
    double left = Frame.EDGE + names + 6;
    double right = Picture.WIDTH - 34;
    axis =
        Axis.fromZero(
            chart.bars().stream().map(Bar::value).mapToDouble(BigDecimal::doubleValue),
            left,
            right);
    shares = new Axis(0, 100, 20, left, right);
  }

  static Picture of(ParetoChart chart, Words words) {
    return new ParetoPicture(chart).draw(words);
  }

  private Picture draw(Words words) {
    double top = Frame.TOP + 12;
    Frame.level(canvas, axis, top, bottom, chart.measure());
    canvas.line(shares.from(), top, shares.to(), top);
    for (double tick : shares.ticks()) {
      canvas.label(shares.at(tick), top - 4, Axis.shown(tick) + "%", Anchor.MIDDLE);
    }
    canvas.label(Picture.WIDTH - Frame.EDGE, top - 17, words.word("cumulative"), Anchor.END);
    bars(top);
    return canvas.picture(bottom + 32, chart.caption());
  }

  private void bars(double top) {
    BigDecimal total =
        chart.bars().stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal sum = BigDecimal.ZERO;
    List<Point> line = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < chart.bars().size(); i++) {
      Bar bar = chart.bars().get(i);
      double middle = top + i * ROW + ROW / 2;
      bar(bar, middle);
      sum = sum.add(bar.value());
      BigDecimal share = share(sum, total);
      line.add(new Point(shares.at(share.doubleValue()), middle));
      labels.add(Axis.shown(share) + "%");
    }
    canvas.line(line, 1.2, false);
    for (int i = 0; i < line.size(); i++) {
      canvas.symbol(Symbol.CIRCLE, line.get(i).x(), line.get(i).y());
      double half = Canvas.width(labels.get(i)) / 2;
      canvas.fieldLabel(line.get(i).x() + 7 + half, line.get(i).y(), labels.get(i));
    }
  }

  private void bar(Bar bar, double middle) {
    Frame.name(canvas, bar.name(), names, middle);
    double width = axis.at(bar.value().doubleValue()) - axis.from();
    canvas.rectangle(axis.from(), middle - BAR / 2, width, BAR, Pattern.GREY);
    String shown = Axis.shown(bar.value());
    if (Canvas.width(shown) + 8 < width) {
      canvas.label(axis.from() + 4, middle + 3, shown, Anchor.START);
    }
  }

  private static BigDecimal share(BigDecimal sum, BigDecimal total) {
    return total.signum() == 0
        ? BigDecimal.ZERO
        : sum.multiply(HUNDRED).divide(total, 1, RoundingMode.HALF_UP);
  }
}
