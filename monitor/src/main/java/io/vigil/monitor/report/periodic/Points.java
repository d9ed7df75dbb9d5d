package io.vigil.monitor.report.periodic;

import java.util.List;

/** How many control points do what. */
final class Points {

  private Points() {}

  static long of(List<PointValue> points, PointValue.Course course) {
    return points.stream().filter(point -> point.course() == course).count();
  }

  static long outside(List<PointValue> points) {
    return points.stream().filter(point -> is(point, false)).count();
  }

  static long inside(List<PointValue> points) {
    return points.stream().filter(point -> is(point, true)).count();
  }

  private static boolean is(PointValue point, boolean inside) {
    PointValue.Reading now = point.now();
    return now != null && !now.isOfFew() && Boolean.valueOf(inside).equals(now.inside());
  }
}
