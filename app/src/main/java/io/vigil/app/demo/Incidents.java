package io.vigil.app.demo;

import io.vigil.api.tally.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Incidents and lapses, and what is counted of them by school year. */
final class Incidents {
  private static final String TEACHING = "教学类";
  private static final String SERVICES = "管理服务类";
  private static final String LOGISTICS = "O12";

  /** Reported nothing for most of the year: no count, not even a zero. */
  private static final String SILENT_UNIT = "D06";

  private static final int SILENT_YEAR = 2025;

  private final DemoCalendar calendar;
  private final List<String> teachingUnits;
  private final Map<String, Clause> clauses = Clause.all();
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
    return Stream.concat(beforeTheSystem(), Periods.years().boxed().flatMap(this::counted));
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

  private Stream<DemoTally> counted(int year) {
    Instant at = countedAt(year);
    Map<Key, Long> counts =
        cases.stream()
            .filter(c -> calendar.yearOf(c.date()) == year)
            .collect(
                Collectors.groupingBy(
                    c -> new Key(c.unit(), c.category(), c.severity()),
                    TreeMap::new,
                    Collectors.counting()));
    zeros(year).forEach(key -> counts.putIfAbsent(key, 0L));
    String period = Periods.schoolYear(year);
    return counts.entrySet().stream().map(e -> e.getKey().tally(period, e.getValue(), at));
  }

  /** A teaching unit that reports says so even where it has nothing to report. */
  private Stream<Key> zeros(int year) {
    return teachingUnits.stream()
        .filter(unit -> year != SILENT_YEAR || !unit.equals(SILENT_UNIT))
        .map(unit -> new Key(unit, TEACHING, Severity.GENERAL));
  }

  /** At the end of July, or as far as known when the demo opens. */
  private static Instant countedAt(int year) {
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
        Objects.requireNonNull(clauses.get(row.text("clause"))).category(),
        severity,
        row.text("person"));
  }

  /** A single incident or lapse, as far as counting needs it. */
  record Case(
      String no, LocalDate date, String unit, String category, Severity severity, String person) {}

  private record Key(String unit, String category, Severity severity) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return sortedBy().compareTo(other.sortedBy());
    }

    DemoTally tally(String period, long count, Instant at) {
      return new DemoTally(period, unit, category, severity, count, at);
    }

    private String sortedBy() {
      return unit + "|" + category + "|" + severity.ordinal();
    }
  }
}
