package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How the control points of the whole went since the year before, and which moved most. */
final class CourseChapter implements Chapter {
  private static final int SHOWN = 5;

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.course");
    List<PointValue> points = draft.pointsOfTheWhole();
    List<PointValue> both =
        points.stream().filter(one -> one.now() != null && one.before() != null).toList();
    if (points.isEmpty()) {
      draft.say("course.none", List.of());
      return;
    }
    draft.say(
        "course.counts",
        List.of(),
        Long.toString(points.stream().map(PointValue::now).filter(Objects::nonNull).count()),
        Integer.toString(both.size()),
        Long.toString(Points.of(both, PointValue.Course.BETTER)),
        Long.toString(Points.of(both, PointValue.Course.WORSE)),
        Long.toString(Points.of(both, PointValue.Course.SAME)));
    draft.say(
        "course.lines",
        List.of(),
        Long.toString(Points.inside(points)),
        Long.toString(Points.outside(points)));
    moved(draft, both, PointValue.Course.BETTER);
    moved(draft, both, PointValue.Course.WORSE);
    gone(draft, points);
  }

  /** The largest relative changes. */
  private static void moved(Draft draft, List<PointValue> both, PointValue.Course course) {
    List<List<Cell>> rows =
        both.stream()
            .filter(point -> point.course() == course)
            .sorted(Comparator.comparingDouble(PointValue::relativeChange).reversed())
            .limit(SHOWN)
            .map(point -> PointTable.row(draft, point))
            .toList();
    if (!rows.isEmpty()) {
      draft.table("table.moved." + course, PointTable.columns(draft), rows, "note.moved");
    }
  }

  /** What was there the year before, and is not now though it is due. */
  private static void gone(Draft draft, List<PointValue> points) {
    List<String> names =
        points.stream()
            .filter(point -> point.now() == null && !point.isAwaited(draft.frame().asOf()))
            .flatMap(point -> Stream.of(point.name().in(draft.words().isChinese())))
            .toList();
    if (!names.isEmpty()) {
      draft.say("course.gone", List.of(), draft.words().list(names));
    }
  }
}
