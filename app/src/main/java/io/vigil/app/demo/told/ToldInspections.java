package io.vigil.app.demo.told;

import io.vigil.api.calendar.TermDates;
import io.vigil.api.casework.By;
import io.vigil.api.inspection.InspectionCommand;
import io.vigil.api.inspection.InspectionCommand.CarryOutInspection;
import io.vigil.api.inspection.InspectionCommand.NoteInspectionFinding;
import io.vigil.api.inspection.InspectionCommand.PlanInspection;
import io.vigil.api.inspection.InspectionCommand.RecheckInspectionFinding;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.Observed;
import io.vigil.app.demo.College;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoCases;
import io.vigil.app.demo.cases.DemoFinding;
import io.vigil.app.demo.cases.DemoInspection;
import io.vigil.app.demo.cases.Posts;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks of teaching by the calendar: planned, made, and what they found looked at again. */
final class ToldInspections {
  private static final LocalTime PLANNED = LocalTime.of(8, 30);
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final LocalTime LOOKED_AGAIN = LocalTime.of(16, 0);
  private static final int DAYS_TO_LOOK_AGAIN = 9;
  private static final int FIRST_WEEK_OF_MIDTERM = 9;

  private final DemoCalendar calendar = new DemoCalendar();
  private final CaseDays days = new CaseDays(calendar);
  private final DemoCases cases;
  private final Cast cast;

  ToldInspections(DemoCases cases, Cast cast) {
    this.cases = cases;
    this.cast = cast;
  }

  Stream<ToldCase> all() {
    return cases.inspections().map(this::check).sorted(ToldCase.IN_ORDER);
  }

  private ToldCase check(DemoInspection check) {
    InspectionKind kind = InspectionKind.valueOf(check.kind().name());
    String id = InspectionCommand.id(kind, College.SCHOOL, check.term());
    TermDates term =
        calendar.terms().stream()
            .filter(one -> one.term().code().equals(check.term()))
            .findFirst()
            .orElseThrow();
    Instant planned = CaseDays.at(term.firstMonday(), PLANNED);
    By by = cast.by(check.by());
    var plan =
        new PlanInspection(
            id,
            kind,
            College.SCHOOL,
            check.term(),
            CaseDays.at(term.week(firstWeek(check.kind())).first(), PLANNED),
            CaseDays.at(term.week(lastWeek(check.kind())).last(), LAST_SECOND),
            cast.by(Posts.QUALITY),
            planned);
    var made = new CarryOutInspection(id, Observed.nothing(), by, check.at());
    return new ToldCase(
        id,
        planned,
        Stream.concat(Stream.of(plan, made), findings(check.findings(), id, by)).toList());
  }

  private Stream<InspectionCommand> findings(List<DemoFinding> findings, String id, By by) {
    Stream<InspectionCommand> noted =
        IntStream.range(0, findings.size()).mapToObj(i -> noted(findings.get(i), id, i, by));
    Stream<InspectionCommand> again =
        IntStream.range(0, findings.size())
            .boxed()
            .flatMap(i -> again(findings.get(i), id, i, by))
            .sorted(Comparator.comparing(RecheckInspectionFinding::at))
            .map(one -> one);
    return Stream.concat(noted, again);
  }

  private NoteInspectionFinding noted(DemoFinding finding, String id, int index, By by) {
    String text = "%s：%s".formatted(cast.name(finding.owner()), finding.text());
    return new NoteInspectionFinding(id, findingId(id, index), text, null, by, finding.foundAt());
  }

  /** What takes longer than the time to look again is looked at in between. */
  private Stream<RecheckInspectionFinding> again(DemoFinding finding, String id, int index, By by) {
    Instant between =
        days.after(CaseDays.dayOf(finding.foundAt()), DAYS_TO_LOOK_AGAIN, LOOKED_AGAIN);
    Instant closed = finding.closedAt();
    boolean pending = CaseDays.isPast(between) && (closed == null || closed.isAfter(between));
    Stream<RecheckInspectionFinding> first =
        pending ? Stream.of(looked(id, index, false, "整改中", by, between)) : Stream.of();
    return Stream.concat(
        first, Stream.ofNullable(closed).map(at -> looked(id, index, true, "已整改到位", by, at)));
  }

  private static RecheckInspectionFinding looked(
      String id, int index, boolean putRight, String note, By by, Instant at) {
    return new RecheckInspectionFinding(id, findingId(id, index), putRight, note, by, at);
  }

  private static String findingId(String id, int index) {
    return ToldCase.idOf("finding", id + "|" + index);
  }

  private static int firstWeek(DemoInspection.Kind kind) {
    return kind == DemoInspection.Kind.MIDTERM ? FIRST_WEEK_OF_MIDTERM : lastWeek(kind);
  }

  private static int lastWeek(DemoInspection.Kind kind) {
    return switch (kind) {
      case OPENING -> 1;
      case MIDTERM -> FIRST_WEEK_OF_MIDTERM + 2;
      case FINAL -> DemoCalendar.CLASS_WEEKS;
    };
  }
}
