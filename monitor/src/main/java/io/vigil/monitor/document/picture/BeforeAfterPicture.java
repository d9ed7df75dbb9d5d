package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.BeforeAfterChart.Pair;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two points on a line for each pair, with what came of it at the right. */
final class BeforeAfterPicture {
  private static final double ROW = 26;
  private static final double TOP = 10;

  private final Canvas canvas = new Canvas();
  private final BeforeAfterChart chart;
  private final double names;
  private final double verdicts;
  private final double bottom;
  private final Axis axis;

  private BeforeAfterPicture(BeforeAfterChart chart) {
    this.chart = chart;
    names = Frame.namesWidth(chart.pairs().stream().map(Pair::name).toList());
    verdicts = chart.pairs().stream().map(Pair::verdict).mapToDouble(Canvas::width).max().orElse(0);
    bottom = TOP + chart.pairs().size() * ROW;
    double[] values =
        chart.pairs().stream()
            .flatMap(pair -> Stream.<@Nullable BigDecimal>of(pair.before(), pair.after()))
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .toArray();
    double right = Picture.WIDTH - verdicts - 30;
    axis = Axis.holding(values, Frame.EDGE + names + 14, right);
  }

  static Picture of(BeforeAfterChart chart, Words words) {
    return new BeforeAfterPicture(chart).draw(words);
  }

  private Picture draw(Words words) {
    Frame.level(canvas, axis, TOP, bottom, chart.measure());
    for (int i = 0; i < chart.pairs().size(); i++) {
      pair(chart.pairs().get(i), TOP + i * ROW + ROW / 2 + 3);
    }
    double end =
        Frame.legend(
            canvas,
            List.of(words.word("before"), words.word("after")),
            bottom + 28,
            (sample, y) -> canvas.symbol(symbol(sample.index() == 0), sample.x() + 9, y));
    return canvas.picture(end + 12, chart.caption());
  }

  private static Symbol symbol(boolean before) {
    return before ? Symbol.CIRCLE : Symbol.DISC;
  }

  private void pair(Pair pair, double middle) {
    Frame.name(canvas, pair.name(), names, middle);
    double before = axis.at(pair.before().doubleValue());
    if (pair.after() != null) {
      double after = axis.at(pair.after().doubleValue());
      canvas.line(List.of(new Point(before, middle), new Point(after, middle)), 1.4, false);
      point(pair.after(), after, middle, after < before, false);
      point(pair.before(), before, middle, before <= after, true);
    } else {
      point(pair.before(), before, middle, false, true);
    }
    canvas.label(Picture.WIDTH - Frame.EDGE, middle + 3, pair.verdict(), Anchor.END);
  }

  /** The figures stand outside, where they do not meet. */
  private void point(BigDecimal value, double x, double y, boolean atLeft, boolean before) {
    canvas.symbol(symbol(before), x, y);
    canvas.label(x, y - 6, Axis.shown(value), atLeft ? Anchor.END : Anchor.START);
  }
}
