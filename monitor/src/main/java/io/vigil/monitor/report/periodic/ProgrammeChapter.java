package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.report.figure.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sheet for each programme, which is one of the workbook as well.
 *
 * @param heading key of the heading of the chapter
 * @param boxes paragraphs that wait for whoever answers for a programme; where there are some, a
 *     unit without programmes, such as a course, has a sheet as well
 */
record ProgrammeChapter(String heading, List<String> boxes) implements Chapter {
  private static final List<Measure> COUNTS =
      List.of(
          Measures.JUDGED,
          Measures.IN_LINE,
          Measures.RAISED,
          Measures.WITH_EFFECT,
          Measures.OVERDUE,
          Measures.CASES,
          Measures.LAPSES,
          Measures.COMPLAINTS,
          Measures.FINDINGS,
          Measures.CHECKS_DONE,
          Measures.STANDARDS);

  @Override
  public void write(Draft draft) {
    List<String> programmes = subjects(draft.frame());
    if (programmes.isEmpty()) {
      return;
    }
    if (boxes.isEmpty()) {
      draft.sheet().add(new PageBreak());
    }
    draft.chapter(heading);
    draft.say(boxes.isEmpty() ? "programme.how" : "subject.how", List.of());
    Map<String, List<PointValue>> points =
        draft.points(programmes).stream().collect(Collectors.groupingBy(PointValue::unit));
    for (String programme : programmes) {
      if (!programme.equals(programmes.getFirst())) {
        draft.sheet().add(new PageBreak());
      }
      write(draft, programme, points.getOrDefault(programme, List.of()));
    }
  }

  private List<String> subjects(Frame frame) {
    return frame.programmes().isEmpty() && !boxes.isEmpty()
        ? List.of(frame.top())
        : frame.programmes();
  }

  private void write(Draft draft, String programme, List<PointValue> points) {
    String name = draft.unitName(programme);
    draft.sheet().add(new Heading(2, name));
    sentence(draft, programme, points);
    List<List<Cell>> rows = rows(draft, programme, points);
    if (!rows.isEmpty()) {
      draft
          .sheet()
          .add(
              new Grid(
                  programme, name, PointTable.columns(draft), rows, draft.title("note.points")));
    }
    if (!boxes.isEmpty()) {
      new SubjectFacts(draft, programme).write();
      AuthorChapter.write(draft, programme, boxes);
    }
    draft.sheet().add(new SignatureField(List.of(draft.words().text("sign.programme"))));
  }

  private static void sentence(Draft draft, String programme, List<PointValue> points) {
    Value raised = Measures.RAISED.of(draft.now(), programme);
    Value effect = Measures.WITH_EFFECT.of(draft.now(), programme);
    draft
        .sheet()
        .say(
            "programme." + programme,
            draft.variant(points.isEmpty() ? "programme.no-points" : "programme.points"),
            List.of(raised.reference(), effect.reference()),
            Long.toString(points.stream().filter(point -> point.now() != null).count()),
            Long.toString(Points.of(points, PointValue.Course.BETTER)),
            Long.toString(Points.of(points, PointValue.Course.WORSE)),
            Long.toString(Points.outside(points)),
            draft.shown(raised),
            draft.shown(effect));
  }

  /** Outsiders read no counts: those of a faculty and of its programmes would tell each other. */
  private static List<List<Cell>> rows(Draft draft, String programme, List<PointValue> points) {
    return Stream.concat(
            draft.sheet().isOpen()
                ? Stream.empty()
                : COUNTS.stream().map(measure -> row(draft, programme, measure)),
            points.stream().map(point -> PointTable.row(draft, point)))
        .toList();
  }

  private static List<Cell> row(Draft draft, String programme, Measure measure) {
    return List.of(
        draft.sheet().text(draft.title(measure.name())),
        draft.sheet().text(null),
        draft.sheet().text(null),
        measure.cell(draft.sheet(), draft.frame().past(), programme),
        measure.cell(draft.sheet(), draft.now(), programme),
        draft.sheet().text(null));
  }
}
