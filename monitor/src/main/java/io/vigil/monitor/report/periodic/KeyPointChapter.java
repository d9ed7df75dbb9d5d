package io.vigil.monitor.report.periodic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The control points with a standard that have values of both years: those that are outside it or
 * got worse, and others.
 */
final class KeyPointChapter implements Chapter {
  private static final int SHOWN = 12;

  /** In the letters of the excerpt names stand in one line. */
  private static final int NAME = 16;

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.key-points");
    List<PointValue> points =
        draft.pointsOfTheWhole().stream().filter(KeyPointChapter::isTold).toList();
    if (points.isEmpty()) {
      draft.say("course.none", List.of());
      return;
    }
    draft.say(
        "key-points.counts",
        List.of(),
        Integer.toString(points.size()),
        Long.toString(Points.of(points, PointValue.Course.BETTER)),
        Long.toString(Points.inside(points)),
        Long.toString(points.stream().filter(KeyPointChapter::isOutside).count()));
    draft.table(
        "table.key-points",
        PointTable.columns(draft, NAME),
        shown(points).stream().map(point -> PointTable.row(draft, point)).toList(),
        "note.points");
  }

  /** All that are no good news, and as many of the others as there is room for. */
  private static List<PointValue> shown(List<PointValue> points) {
    long bad = points.stream().filter(KeyPointChapter::isBad).count();
    Set<PointValue> others =
        points.stream()
            .filter(point -> !isBad(point))
            .limit(Math.max(0, SHOWN - bad))
            .collect(Collectors.toSet());
    return points.stream().filter(point -> isBad(point) || others.contains(point)).toList();
  }

  private static boolean isBad(PointValue point) {
    return isOutside(point) || point.course() == PointValue.Course.WORSE;
  }

  private static boolean isOutside(PointValue point) {
    PointValue.Reading now = point.now();
    return now != null && !now.isOfFew() && Boolean.FALSE.equals(now.inside());
  }

  private static boolean isTold(PointValue point) {
    PointValue.Reading now = point.now();
    return now != null && point.before() != null && now.standard() != null;
  }
}
