package io.vigil.monitor.report.periodic;

import java.util.List;

/** The control points with a standard that have values of both years; so many as fit a page. */
final class KeyPointChapter implements Chapter {
  private static final int SHOWN = 15;

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.key-points");
    List<PointValue> points =
        draft.pointsOfTheWhole().stream().filter(KeyPointChapter::isTold).limit(SHOWN).toList();
    if (points.isEmpty()) {
      draft.say("course.none", List.of());
      return;
    }
    draft.say(
        "key-points.counts",
        List.of(),
        Integer.toString(points.size()),
        Long.toString(Points.of(points, PointValue.Course.BETTER)),
        Long.toString(Points.inside(points)));
    draft.table(
        "table.key-points",
        PointTable.columns(draft),
        points.stream().map(point -> PointTable.row(draft, point)).toList(),
        "note.points");
  }

  private static boolean isTold(PointValue point) {
    PointValue.Reading now = point.now();
    return now != null && point.before() != null && now.standard() != null;
  }
}
