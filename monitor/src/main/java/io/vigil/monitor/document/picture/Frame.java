package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.picture.Mark.Anchor;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;

/** What surrounds the drawn figures: axes, names, the measure and the meaning of the patterns. */
final class Frame {
  static final double TOP = 22;
  static final double EDGE = 6;

  private static final double LARGEST_SHARE_OF_NAMES = 0.36;

  private Frame() {}

  /** An upright axis at the left of the drawn figures, with light lines across. */
  static void upright(Canvas canvas, Axis axis, double left, double right, String measure) {
    for (double tick : axis.ticks()) {
      double y = axis.at(tick);
      if (tick != axis.low()) {
        canvas.guide(left, y, right, y);
      }
      canvas.label(left - 4, y + 3, Axis.shown(tick), Anchor.END);
    }
    canvas.line(left, axis.at(axis.low()), left, axis.at(axis.high()));
    canvas.line(left, axis.at(axis.low()), right, axis.at(axis.low()));
    canvas.label(EDGE, TOP - 10, measure, Anchor.START);
  }

  /** An axis below the drawn figures, with light lines upwards. */
  static void level(Canvas canvas, Axis axis, double top, double bottom, String measure) {
    for (double tick : axis.ticks()) {
      double x = axis.at(tick);
      if (tick != axis.low()) {
        canvas.guide(x, top, x, bottom);
      }
      canvas.label(x, bottom + 12, Axis.shown(tick), Anchor.MIDDLE);
    }
    canvas.line(axis.at(axis.low()), top, axis.at(axis.low()), bottom);
    canvas.line(axis.at(axis.low()), bottom, axis.at(axis.high()), bottom);
    canvas.label(Picture.WIDTH - EDGE, bottom + 25, measure, Anchor.END);
  }

  /** How much room the figures of an upright axis take. */
  static double left(Axis axis) {
    return EDGE + 4 + widest(axis.ticks(), tick -> Canvas.width(Axis.shown(tick)));
  }

  /** How much room names at the left take; longer ones are cut. */
  static double namesWidth(List<String> names) {
    return Math.min(Picture.WIDTH * LARGEST_SHARE_OF_NAMES, widest(names, Canvas::width) + 1);
  }

  static void name(Canvas canvas, String name, double width, double y) {
    canvas.label(EDGE + width, y + 3, Canvas.cut(name, width), Anchor.END);
  }

  /** One entry beside the other, in as many lines as needed; returns where the last line is. */
  static double legend(
      Canvas canvas, List<String> names, double y, ObjDoubleConsumer<Sample> sample) {
    double x = EDGE;
    double line = y;
    for (int i = 0; i < names.size(); i++) {
      double width = 26 + Canvas.width(names.get(i));
      if (x > EDGE && x + width > Picture.WIDTH - EDGE) {
        x = EDGE;
        line += 14;
      }
      sample.accept(new Sample(i, x), line);
      canvas.label(x + 22, line + 3, names.get(i), Anchor.START);
      x += width + 12;
    }
    return line;
  }

  /** The place for the sample of one entry: 18 points from x on. */
  record Sample(int index, double x) {}

  private static <T> double widest(List<T> parts, ToDoubleFunction<T> width) {
    return parts.stream().mapToDouble(width).max().orElse(0);
  }
}
