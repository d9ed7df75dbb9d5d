package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
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
          Measures.RAISED,
          Measures.WITH_EFFECT,
          Measures.OVERDUE,
          Measures.CASES,
          Measures.INCIDENT_MEASURES,
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
    List<Measure> counts = counts(draft, programmes);
    left(draft, counts);
    unattributed(draft);
    Map<String, List<PointValue>> points =
        draft.points(programmes).stream().collect(Collectors.groupingBy(PointValue::unit));
    var warned =
        new WarnedTable(draft, draft.sheet().isOpen() ? List.of() : warnings(draft, programmes));
    if (!boxes.isEmpty()) {
      new OwnWarnings(draft, warned, programmes).write();
    }
    FacultyPages faculties = FacultyPages.of(draft, programmes);
    for (String programme : programmes) {
      if (!programme.equals(programmes.getFirst())) {
        draft.sheet().add(new PageBreak());
      }
      faculties.begin(programme, points);
      draft.sheet().add(new Heading(faculties.level(), draft.unitName(programme)));
      List<PointValue> own = points.getOrDefault(programme, List.of());
      write(draft, programme, own, counts, warned.of(programme));
      warned.write(programme);
      if (!boxes.isEmpty()) {
        new SubjectFacts(draft, programme, warned.of(programme)).write();
        AuthorChapter.write(draft, programme, boxes);
      }
      draft.sheet().add(new SignatureField(List.of(draft.words().text("sign.programme"))));
    }
  }

  /** Of a term each programme stands for itself; else those of the units above belong to it. */
  private List<Registers.Warned> warnings(Draft draft, List<String> programmes) {
    return boxes.isEmpty() ? draft.frame().registers().warnings(programmes) : draft.warned();
  }

  /** Counts that are there for any of them; outsiders read none: see {@link #rows}. */
  private static List<Measure> counts(Draft draft, List<String> programmes) {
    return draft.sheet().isOpen()
        ? List.of()
        : COUNTS.stream()
            .filter(one -> programmes.stream().anyMatch(unit -> isThere(draft, one, unit)))
            .toList();
  }

  private static boolean isThere(Draft draft, Measure measure, String unit) {
    return measure.of(draft.now(), unit).count() > 0
        || measure.of(draft.frame().past(), unit).count() > 0;
  }

  private static void left(Draft draft, List<Measure> counts) {
    List<String> none =
        COUNTS.stream()
            .filter(one -> !counts.contains(one))
            .map(one -> draft.title(one.name()))
            .toList();
    if (!draft.sheet().isOpen() && !none.isEmpty()) {
      draft.say("programme.left", List.of(), draft.words().list(none));
    }
  }

  /** Incidents that were told of a unit above all programmes stand in no sheet. */
  private static void unattributed(Draft draft) {
    List<String> programmes = draft.frame().programmes();
    if (draft.sheet().isOpen() || programmes.isEmpty()) {
      return;
    }
    Value cases = draft.now().allWithout(Aggregate.SUM, Counted.CASE, programmes);
    if (cases.count() > 0) {
      draft.say("programme.unattributed", List.of(cases), draft.shown(cases));
    }
  }

  private List<String> subjects(Frame frame) {
    return frame.programmes().isEmpty() && !boxes.isEmpty()
        ? List.of(frame.top())
        : frame.programmes();
  }

  private static void write(
      Draft draft,
      String programme,
      List<PointValue> points,
      List<Measure> counts,
      List<Registers.Warned> warned) {
    String name = draft.unitName(programme);
    sentence(draft, programme, points);
    new Dips(draft, programme, points, warned).write();
    List<List<Cell>> rows = rows(draft, programme, points, counts);
    if (!rows.isEmpty()) {
      draft
          .sheet()
          .add(
              new Grid(
                  programme, name, PointTable.columns(draft), rows, draft.title("note.points")));
    }
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
  private static List<List<Cell>> rows(
      Draft draft, String programme, List<PointValue> points, List<Measure> counts) {
    return Stream.concat(
            points.stream().map(point -> PointTable.row(draft, point)),
            counts.stream().map(measure -> row(draft, programme, measure)))
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
