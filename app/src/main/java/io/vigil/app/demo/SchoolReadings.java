package io.vigil.app.demo;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readings of the college as a whole. */
final class SchoolReadings {
  private static final List<String> ZERO_TOLERANCE =
      List.of("SCH-30", "SCH-39", "SCH-40", "SCH-41", "SCH-42");
  private static final LocalDate LEAKED_EXAM_DECIDED = LocalDate.of(2024, 7, 12);
  private static final Map<String, Long> LATE_FIELDS =
      Map.of("2025-11", 49L, "2025-12", 58L, "2026-10", 43L);
  private static final long FIELDS_DUE = 1200;

  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final OpenPoints openPoints;
  private final Map<String, TermDates> terms;

  SchoolReadings(DemoCalendar calendar, Deliveries deliveries, OpenPoints openPoints) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.openPoints = openPoints;
    this.terms = calendar.terms().stream().collect(Collectors.toMap(t -> t.term().code(), t -> t));
  }

  static List<String> zeroTolerance() {
    return ZERO_TOLERANCE;
  }

  Stream<DemoReading> readings() {
    return Stream.of(listed(), monthly(), zeroReports()).flatMap(stream -> stream);
  }

  private Stream<DemoReading> listed() {
    return Table.of("school-values.csv").rows().stream().map(this::listed);
  }

  private DemoReading listed(Table.Row row) {
    return new DemoReading(
        row.text("control_point"),
        College.SCHOOL,
        row.text("period"),
        row.decimal("value"),
        row.decimal("numerator"),
        row.decimal("denominator"),
        recordedAt(row));
  }

  private Instant recordedAt(Table.Row row) {
    Feed feed = openPoints.feed(row.text("control_point"));
    String owner = openPoints.dataOwner(row.text("control_point"), College.SCHOOL);
    return row.has("recorded")
        ? deliveries.at(feed, owner, row.text("period"), LocalDate.parse(row.text("recorded")))
        : deliveries.byTerm(feed, owner, Objects.requireNonNull(terms.get(row.text("period"))));
  }

  private Stream<DemoReading> monthly() {
    return Periods.years()
        .boxed()
        .flatMap(Periods::months)
        .flatMap(month -> Stream.of(statusData(month), hazards(month), requests(month)));
  }

  private DemoReading statusData(YearMonth month) {
    long byChance = (long) StrictMath.floor(14 * Chance.u("sch04|" + month));
    long late = LATE_FIELDS.getOrDefault(month.toString(), byChance);
    return monthly("SCH-04", month, FIELDS_DUE - late, FIELDS_DUE);
  }

  private DemoReading hazards(YearMonth month) {
    return switch (month.toString()) {
      case "2024-03" -> monthly("SCH-43", month, 18, 20);
      case "2026-10" -> monthly("SCH-43", month, 20, 22);
      default -> hazardsByChance(month);
    };
  }

  private DemoReading hazardsByChance(YearMonth month) {
    long found = 20 + (long) StrictMath.floor(8 * Chance.u("haz|" + month));
    long left = Chance.u("hazx|" + month) < 0.25 ? 1 : 0;
    return monthly("SCH-43", month, found - left, found);
  }

  private DemoReading requests(YearMonth month) {
    long due = 22 + (long) StrictMath.floor(16 * Chance.u("req|" + month));
    long late = (long) StrictMath.floor(2.2 * Chance.u("reql|" + month));
    return monthly("STU-13", month, due - late, due);
  }

  private DemoReading monthly(String point, YearMonth month, long good, long due) {
    String owner = openPoints.dataOwner(point, College.SCHOOL);
    Instant at = deliveries.monthly(openPoints.feed(point), owner, month);
    return DemoReading.ratio(point, College.SCHOOL, month.toString(), good, due, at);
  }

  /** What must not happen at all is reported every working day of term, zero or not. */
  private Stream<DemoReading> zeroReports() {
    return calendar.terms().stream()
        .flatMap(term -> calendar.pastDays(term, DemoCalendar.WEEKS))
        .flatMap(day -> ZERO_TOLERANCE.stream().map(point -> zeroReport(point, day)));
  }

  private static DemoReading zeroReport(String point, LocalDate day) {
    boolean happened = point.equals("SCH-30") && day.equals(LEAKED_EXAM_DECIDED);
    Instant at = Deliveries.at(day, 18, 0);
    return DemoReading.count(point, College.SCHOOL, day.toString(), happened ? 1 : 0, at);
  }
}
