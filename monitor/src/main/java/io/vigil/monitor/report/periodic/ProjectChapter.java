package io.vigil.monitor.report.periodic;

import java.util.List;

/** The control points of a diagnosis project (诊断项目), whose elements begin with its number. */
record ProjectChapter(int project) implements Chapter {

  @Override
  public void write(Draft draft) {
    draft.chapter("chapter.project." + project);
    List<PointValue> points =
        draft.pointsOfTheWhole().stream()
            .filter(point -> point.element().startsWith(project + "."))
            .toList();
    if (points.isEmpty()) {
      draft.sheet().say("project." + project, "project.none", List.of());
      return;
    }
    draft
        .sheet()
        .say(
            "project." + project,
            "project.counts",
            List.of(),
            Integer.toString(points.size()),
            Long.toString(Points.of(points, PointValue.Course.BETTER)),
            Long.toString(Points.of(points, PointValue.Course.WORSE)),
            Long.toString(Points.inside(points)),
            Long.toString(Points.outside(points)));
    draft.table(
        "table.project." + project,
        PointTable.columns(draft),
        points.stream().map(point -> PointTable.row(draft, point)).toList(),
        "note.points");
  }
}
