package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.BeforeAfterChart.Pair;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two points on a line for each pair, with what came of it at the right; under the name of what is
 * measured, which has a scale of its own.
 */
final class BeforeAfterPicture {
  private static final double ROW = 18;
  private static final double HEAD = 18;
  private static final double GAP = 4;
  private static final double TOP = 4;
  private static final double LARGEST_SHARE_OF_NAMES = 0.44;

  /** From the middle of a point to the figure beside it. */
  private static final double BESIDE = 6;

  private final Canvas canvas = new Canvas();
  private final BeforeAfterChart chart;
  private final Map<String, List<Pair>> panels;
  private final double names;
  private final double left;
  private final double right;

  private BeforeAfterPicture(BeforeAfterChart chart) {
    this.chart = chart;
    panels =
        chart.pairs().stream()
            .collect(
                Collectors.groupingBy(this::measured, LinkedHashMap::new, Collectors.toList()));
    double widest =
        widest(Stream.concat(panels.keySet().stream(), chart.pairs().stream().map(Pair::name)));
    names = Math.min(Picture.WIDTH * LARGEST_SHARE_OF_NAMES, widest + 1);
    double figure =
        BESIDE
            + widest(
                chart.pairs().stream()
                    .flatMap(pair -> Stream.of(pair.before(), after(pair)))
                    .map(Axis::shown));
    left = Frame.EDGE + names + GAP + figure;
    right =
        Picture.WIDTH
            - Frame.EDGE
            - widest(chart.pairs().stream().map(Pair::verdict))
            - GAP
            - figure;
  }

  private String measured(Pair pair) {
    return pair.of() == null ? chart.measure() : pair.of();
  }

  private static BigDecimal after(Pair pair) {
    return pair.after() == null ? pair.before() : pair.after();
  }

  private static double widest(Stream<String> texts) {
    return texts.mapToDouble(Canvas::width).max().orElse(0);
  }

  static Picture of(BeforeAfterChart chart, Words words) {
    return new BeforeAfterPicture(chart).draw(words);
  }

  private Picture draw(Words words) {
    double top = TOP;
    for (Map.Entry<String, List<Pair>> panel : panels.entrySet()) {
      top = panel(panel.getKey(), panel.getValue(), top) + GAP;
    }
    double end =
        Frame.legend(
            canvas,
            List.of(words.word("before"), words.word("after")),
            top + 10,
            (sample, y) -> canvas.symbol(symbol(sample.index() == 0), sample.x() + 9, y));
    return canvas.picture(end + 12, chart.caption());
  }

  /** Returns where it ends. */
  private double panel(String measured, List<Pair> pairs, double top) {
    Axis axis = axis(pairs);
    double first = top + HEAD;
    double bottom = first + pairs.size() * ROW;
    canvas.label(Frame.EDGE, top + 11, Canvas.cut(measured, names), Anchor.START);
    for (double end : List.of(axis.low(), axis.high())) {
      canvas.guide(axis.at(end), first, axis.at(end), bottom);
      canvas.label(axis.at(end), top + 11, Axis.shown(end), Anchor.MIDDLE);
    }
    canvas.line(Frame.EDGE, first - 2, Picture.WIDTH - Frame.EDGE, first - 2);
    for (int i = 0; i < pairs.size(); i++) {
      pair(pairs.get(i), axis, first + i * ROW + ROW / 2);
    }
    return bottom;
  }

  private Axis axis(List<Pair> pairs) {
    double[] values =
        pairs.stream()
            .flatMap(pair -> Stream.<@Nullable BigDecimal>of(pair.before(), pair.after()))
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .toArray();
    return Axis.holding(values, left, right);
  }

  private static Symbol symbol(boolean before) {
    return before ? Symbol.CIRCLE : Symbol.DISC;
  }

  private void pair(Pair pair, Axis axis, double middle) {
    canvas.label(Frame.EDGE, middle + 3, Canvas.cut(pair.name(), names), Anchor.START);
    canvas.guide(left, middle, right, middle);
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

  /** The figures stand outside of both points, where they do not meet. */
  private void point(BigDecimal value, double x, double y, boolean atLeft, boolean before) {
    canvas.symbol(symbol(before), x, y);
    canvas.label(
        atLeft ? x - BESIDE : x + BESIDE,
        y + 3,
        Axis.shown(value),
        atLeft ? Anchor.END : Anchor.START);
  }
}
