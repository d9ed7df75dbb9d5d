package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.report.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In a report of several faculties each begins with a page that lists its programmes. */
record FacultyPages(Draft draft, Map<String, List<String>> faculties) {

  /** None where all programmes are of one part of what the report is about. */
  static FacultyPages of(Draft draft, List<String> programmes) {
    Map<String, List<String>> faculties = new LinkedHashMap<>();
    for (String programme : programmes) {
      draft.frame().units().stream()
          .filter(unit -> draft.frame().tree().isWithin(programme, unit))
          .findFirst()
          .ifPresent(
              unit -> faculties.computeIfAbsent(unit, any -> new ArrayList<>()).add(programme));
    }
    faculties.remove(draft.frame().top());
    return new FacultyPages(
        draft, draft.frame().unit() == null && programmes.size() > 1 ? faculties : Map.of());
  }

  /** Level of the headings of programmes. */
  int level() {
    return faculties.isEmpty() ? 2 : 3;
  }

  /** Where a programme is the first of its faculty, the page of that one stands before it. */
  void begin(String programme, Map<String, List<PointValue>> points) {
    faculties.forEach(
        (faculty, own) -> {
          if (own.getFirst().equals(programme)) {
            write(faculty, own, points);
          }
        });
  }

  private void write(String faculty, List<String> own, Map<String, List<PointValue>> points) {
    draft.sheet().add(new Heading(2, draft.unitName(faculty)));
    draft
        .sheet()
        .add(
            new Grid(
                faculty + ".programmes",
                draft.words().text("table.faculty", draft.unitName(faculty)),
                columns(draft.words()),
                own.stream().map(one -> row(one, points.getOrDefault(one, List.of()))).toList(),
                null));
    draft.sheet().add(new PageBreak());
  }

  private static List<Column> columns(Words words) {
    return List.of(
        Column.words(words.text("column.programme"), 5),
        Column.words(words.text("column.points"), 2),
        Column.words(words.text("course.BETTER"), 2),
        Column.words(words.text("course.WORSE"), 2),
        Column.words(words.text("judged.outside"), 2));
  }

  private List<Cell> row(String programme, List<PointValue> points) {
    return List.of(
        Cell.text(draft.unitName(programme)),
        count(points.stream().filter(point -> point.now() != null).count()),
        count(Points.of(points, PointValue.Course.BETTER)),
        count(Points.of(points, PointValue.Course.WORSE)),
        count(Points.outside(points)));
  }

  /** Of control points, which are counted from the table of the programme below. */
  private static Cell count(long points) {
    return Cell.text(Long.toString(points));
  }
}
