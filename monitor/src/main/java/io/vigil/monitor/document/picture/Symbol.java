package io.vigil.monitor.document.picture;

import java.util.List;
import java.util.stream.IntStream;

/** What stands at a point of a line, so that lines differ without colours. */
enum Symbol {
  DISC(24, 0, 0.85),
  SQUARE(4, Math.PI / 4, 0),
  TRIANGLE(3, -Math.PI / 2, 0.85),
  CIRCLE(24, 0, 0),
  DIAMOND(4, 0, 0.3);

  private static final double RADIUS = 3.2;

  private final int corners;
  private final double turn;
  private final double ink;

  Symbol(int corners, double turn, double ink) {
    this.corners = corners;
    this.turn = turn;
    this.ink = ink;
  }

  static Symbol of(int index) {
    return values()[index % values().length];
  }

  double ink() {
    return ink;
  }

  List<Point> around(double x, double y) {
    return IntStream.range(0, corners)
        .mapToDouble(corner -> turn + corner * 2 * Math.PI / corners)
        .mapToObj(a -> new Point(x + RADIUS * Math.cos(a), y + RADIUS * Math.sin(a)))
        .toList();
  }
}
