package io.vigil.app.demo;

import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Incidents and lapses, and what was counted of them by school year before the system. */
final class Incidents {
  private static final String TEACHING = "教学类";
  private static final String SERVICES = "管理服务类";
  private static final String LOGISTICS = "O12";

  /** Reported nothing for most of the year: no count, not even a zero. */
  private static final String SILENT_UNIT = "D06";

  private static final int SILENT_YEAR = 2025;

  private final DemoCalendar calendar;
  private final List<String> teachingUnits;
  private final List<Case> cases;

  Incidents(DemoCalendar calendar, List<String> teachingUnits) {
    this.calendar = calendar;
    this.teachingUnits = teachingUnits;
    this.cases =
        Stream.concat(
                Table.of("incidents.txt").rows().stream()
                    .map(row -> read(row, Grades.of(row.text("grade")))),
                Table.of("errors.txt").rows().stream().map(row -> read(row, Severity.LAPSE)))
            .toList();
  }

  Stream<Case> incidents() {
    return cases.stream().filter(c -> c.severity().isIncident());
  }

  Stream<Case> lapses() {
    return cases.stream().filter(c -> !c.severity().isIncident());
  }

  Stream<DemoTally> tallies() {
    return Stream.concat(beforeTheSystem(), Periods.years().boxed().flatMap(this::reporting));
  }

  /** Yearly counts from before the system; lapses were known of the college as a whole only. */
  private static Stream<DemoTally> beforeTheSystem() {
    return Table.of("tallies.csv").rows().stream()
        .flatMap(
            row ->
                Stream.of(Severity.values())
                    .filter(severity -> row.has(column(severity)))
                    .map(severity -> tally(row, severity)));
  }

  private static DemoTally tally(Table.Row row, Severity severity) {
    String unit = row.text("unit");
    return new DemoTally(
        row.text("period"),
        unit,
        unit.equals(LOGISTICS) ? SERVICES : TEACHING,
        severity,
        row.number(column(severity)),
        Deliveries.SETUP);
  }

  private static String column(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** Whoever teaches or ever had an incident says that it reports; incidents are single cases. */
  private Stream<DemoTally> reporting(int year) {
    Instant at = reportedAt(year);
    return Stream.concat(teachingUnits.stream(), incidents().map(Case::unit))
        .distinct()
        .filter(unit -> year != SILENT_YEAR || !unit.equals(SILENT_UNIT))
        .map(
            unit ->
                new DemoTally(Periods.schoolYear(year), unit, TEACHING, Severity.GENERAL, 0, at));
  }

  /** At the end of July, or as far as known when the demo opens. */
  private static Instant reportedAt(int year) {
    LocalDate july = LocalDate.of(year + 1, 7, 31);
    return july.isAfter(DemoCalendar.LAST_DAY)
        ? Deliveries.at(DemoCalendar.LAST_DAY, 18, 30)
        : Deliveries.at(july, 10, 0);
  }

  private Case read(Table.Row row, Severity severity) {
    return new Case(
        row.text("no"),
        LocalDate.parse(row.text("date")),
        row.text("unit"),
        severity,
        row.text("person"));
  }

  /** A single incident or lapse, as far as counting needs it. */
  record Case(String no, LocalDate date, String unit, Severity severity, String person) {}
}
