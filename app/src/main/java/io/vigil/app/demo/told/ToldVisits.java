package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.inspection.InspectionCommand.NoteInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.RecheckInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.RecordInspection;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.Observed;
import io.vigil.app.demo.College;
import io.vigil.app.demo.Deliveries;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoNote;
import io.vigil.app.demo.cases.DemoObservation;
import io.vigil.app.demo.cases.DemoPatrol;
import io.vigil.app.demo.cases.Posts;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** What was seen in class rooms without a plan: observed classes, rounds, notes of students. */
final class ToldVisits {
  private static final LocalTime LOOKED_AGAIN = LocalTime.of(16, 0);
  private static final int DAYS_TO_LOOK_AGAIN = 5;

  private final College college = new College(new Deliveries(new DemoCalendar()));
  private final CaseDays days = new CaseDays(new DemoCalendar());
  private final DemoCases cases;
  private final Cast cast;

  ToldVisits(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    return Stream.of(
            cases.observations().map(this::observation),
            cases.patrols().map(this::patrol),
            cases.notes().map(this::note))
        .flatMap(all -> all)
        .sorted(ToldCase.IN_ORDER);
  }

  private ToldCase observation(DemoObservation one) {
    var seen =
        new Observed(null, one.course(), one.teacher(), null, null, null, null, one.score(), null);
    return visit(
        InspectionKind.OBSERVATION,
        one.term() + "|" + one.number(),
        college.facultyOf(one.course()),
        seen,
        cast.by(one.by()),
        one.at());
  }

  private ToldCase patrol(DemoPatrol one) {
    String rounds = "本周巡课%d次".formatted(one.rounds());
    var seen =
        new Observed(null, null, null, one.visited(), one.problems(), null, null, null, rounds);
    return visit(
        InspectionKind.PATROL,
        one.unit() + "|" + one.term() + "|" + one.week(),
        one.unit(),
        seen,
        cast.by(Posts.SUPERVISOR),
        one.recordedAt());
  }

  private static ToldCase visit(
      InspectionKind kind, String no, String unit, Observed seen, By by, Instant at) {
    String id = ToldCase.idOf(kind.name(), no);
    return new ToldCase(id, at, List.of(new RecordInspection(id, kind, unit, seen, by, at)));
  }

  /** Passed on to whoever it is for within a week. */
  private ToldCase note(DemoNote note) {
    String id = ToldCase.idOf(InspectionKind.STUDENT_NOTE.name(), note.at() + "|" + note.unit());
    String finding = ToldCase.idOf("finding", id);
    By by = cast.by(Posts.SUPERVISOR);
    Instant passedOn = days.after(CaseDays.dayOf(note.at()), DAYS_TO_LOOK_AGAIN, LOOKED_AGAIN);
    var seen =
        new Observed(note.place(), note.unit(), null, null, null, null, null, null, note.text());
    return new ToldCase(
        id,
        note.at(),
        List.of(
            new RecordInspection(id, InspectionKind.STUDENT_NOTE, note.unit(), seen, by, note.at()),
            new NoteInspectionFinding(id, finding, note.text(), null, by, note.at()),
            new RecheckInspectionFinding(id, finding, true, "已转责任部门跟进", by, passedOn)));
  }
}
