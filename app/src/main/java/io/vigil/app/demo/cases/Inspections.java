package io.vigil.app.demo.cases;

import io.vigil.api.calendar.TermDates;
import io.vigil.app.demo.DemoCalendar;
import io.vigil.app.demo.Table;
import io.vigil.app.demo.cases.DemoInspection.Kind;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Checks of teaching three times a term, and the notes of student reporters. */
record Inspections(CaseDays days, Findings findings, List<String> teachingUnits) {
  private static final LocalTime END = LocalTime.of(17, 0);
  private static final String AREA = "教学检查";

  List<DemoInspection> all() {
    return days.calendar().terms().stream()
        .flatMap(term -> Stream.of(Kind.values()).map(kind -> check(kind, term)))
        .filter(check -> CaseDays.isPast(check.at()))
        .toList();
  }

  static List<DemoNote> notes() {
    return Table.of("cases/notes.csv").rows().stream()
        .map(
            row ->
                new DemoNote(
                    CaseDays.read(row.text("at")),
                    row.text("unit"),
                    row.has("place") ? row.text("place") : null,
                    row.text("text")))
        .toList();
  }

  private DemoInspection check(Kind kind, TermDates term) {
    String key = "insp|" + kind + "|" + term.term().code();
    Instant at = CaseDays.at(days.lastWorkingDay(term, week(kind)), END);
    List<DemoFinding> found =
        findings.of(
            AREA,
            1 + Choice.below(4, key),
            i -> Choice.of(teachingUnits, key + "|unit|" + i),
            at,
            key);
    return new DemoInspection(kind, term.term().code(), at, Posts.SUPERVISOR, found);
  }

  private static int week(Kind kind) {
    return switch (kind) {
      case OPENING -> 1;
      case MIDTERM -> 11;
      case FINAL -> DemoCalendar.CLASS_WEEKS;
    };
  }
}
