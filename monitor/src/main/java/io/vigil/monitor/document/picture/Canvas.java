package io.vigil.monitor.document.picture;

import io.vigil.monitor.document.font.DocumentFont;
import io.vigil.monitor.document.picture.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Collects the marks of one picture. */
final class Canvas {
  static final double TEXT = 9;

  private static final double THIN = 0.6;
  private static final double HATCH = 4;
  private static final double GUIDE = 0.25;
  private static final double HALO = 1.5;

  private final List<Mark> marks = new ArrayList<>();

  void line(double x1, double y1, double x2, double y2) {
    line(List.of(new Point(x1, y1), new Point(x2, y2)), THIN, false);
  }

  void line(List<Point> points, double width, boolean dashed) {
    marks.add(new Mark.Line(List.copyOf(points), width, dashed, 1));
  }

  /** A line that only guides the eye. */
  void guide(double x1, double y1, double x2, double y2) {
    var points = List.of(new Point(x1, y1), new Point(x2, y2));
    marks.add(new Mark.Line(points, THIN, false, GUIDE));
  }

  void dashed(double x1, double y1, double x2, double y2) {
    line(List.of(new Point(x1, y1), new Point(x2, y2)), THIN, true);
  }

  void rectangle(double x, double y, double width, double height, double ink) {
    var corners = corners(x, y, width, height);
    marks.add(new Mark.Area(corners.subList(0, 4), ink));
    line(corners, THIN, false);
  }

  void rectangle(double x, double y, double width, double height, Pattern pattern) {
    rectangle(x, y, width, height, pattern.ink());
    for (double k = HATCH - height; pattern.rises() && k < width; k += HATCH) {
      double from = Math.max(0, k);
      double to = Math.min(width, k + height);
      line(x + from, y + height - (from - k), x + to, y + height - (to - k));
    }
    for (double k = HATCH; pattern.falls() && k < width + height; k += HATCH) {
      double from = Math.max(0, k - height);
      double to = Math.min(width, k);
      line(x + from, y + height - (k - from), x + to, y + height - (k - to));
    }
  }

  private static List<Point> corners(double x, double y, double width, double height) {
    return List.of(
        new Point(x, y),
        new Point(x + width, y),
        new Point(x + width, y + height),
        new Point(x, y + height),
        new Point(x, y));
  }

  void symbol(Symbol symbol, double x, double y) {
    var around = new ArrayList<>(symbol.around(x, y));
    marks.add(new Mark.Area(List.copyOf(around), symbol.ink()));
    around.add(around.getFirst());
    line(around, THIN + 0.2, false);
  }

  void label(double x, double y, String text, Anchor anchor) {
    marks.add(new Mark.Label(new Point(x, y), text, TEXT, anchor, false));
  }

  void whiteLabel(double x, double y, String text, Anchor anchor) {
    marks.add(new Mark.Label(new Point(x, y), text, TEXT, anchor, true));
  }

  /** A label on a pattern: in a white field of its own, with its middle at a point. */
  void fieldLabel(double x, double y, String text) {
    double width = width(text) + 2 * HALO;
    double top = y - TEXT / 2 - 1;
    marks.add(new Mark.Area(corners(x - width / 2, top, width, TEXT + 2).subList(0, 4), 0));
    label(x, y + TEXT * 0.36, text, Anchor.MIDDLE);
  }

  static double width(String text) {
    return DocumentFont.get().width(text, TEXT);
  }

  /** Cuts a text so that it fits, with an ellipsis at its end. */
  static String cut(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "…") > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  Picture picture(double height, String description) {
    return new Picture(Picture.WIDTH, height, description, marks);
  }
}
