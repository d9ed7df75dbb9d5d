package io.vigil.app.demo;

import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.app.catalogue.DefaultCatalogue;
import io.vigil.command.row.IntakeRow;
import io.vigil.command.row.IntakeRow.AssignmentRow;
import io.vigil.command.row.IntakeRow.DayRow;
import io.vigil.command.row.IntakeRow.LinesRow;
import io.vigil.command.row.IntakeRow.ReadingRow;
import io.vigil.command.row.IntakeRow.TallyRow;
import io.vigil.command.row.IntakeRow.TermRow;
import io.vigil.command.row.IntakeRow.UnitRow;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of the demo college as rows that intake takes, each with the time of its recording. */
final class DemoRows {
  private static final long NO_LINE = 0;

  private final DemoCollege college;

  DemoRows(DemoCollege college) {
    this.college = college;
  }

  Stream<IntakeRow> calendar() {
    return Stream.concat(college.terms().map(DemoRows::row), college.days().map(DemoRows::row));
  }

  Stream<IntakeRow> units() {
    return college.units().map(DemoRows::row);
  }

  Map<String, DefaultCatalogue.Use> uses() {
    return college
        .points(Table.codes(DefaultCatalogue.FILE))
        .collect(Collectors.toMap(DemoPoint::controlPoint, DemoRows::use, (a, b) -> b));
  }

  Stream<IntakeRow> lines() {
    return college.lines().map(DemoRows::row);
  }

  Stream<IntakeRow> assignments() {
    return college.assignments().map(DemoRows::row);
  }

  Stream<IntakeRow> tallies() {
    return college.tallies().map(DemoRows::row);
  }

  /** Base quantities and readings in the order in which the college learned them. */
  Stream<ReadingRow> readings() {
    return Stream.concat(college.bases().map(DemoRows::row), college.readings().map(DemoRows::row))
        .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.recordedAt())));
  }

  private static DefaultCatalogue.Use use(DemoPoint point) {
    return new DefaultCatalogue.Use(point.open(), Objects.requireNonNullElse(point.reason(), ""));
  }

  private static TermRow row(DemoTerm term) {
    return new TermRow(
        NO_LINE,
        DemoCollege.SCHOOL,
        term.term(),
        term.firstMonday(),
        term.weeks(),
        term.classWeeks(),
        term.recordedAt());
  }

  private static DayRow row(DemoDay day) {
    boolean worked = day.kind() == DemoDay.Kind.MOVED_WORKING_DAY;
    String name = day.kind() == DemoDay.Kind.SPORTS_MEETING ? "运动会，不上课" : null;
    return new DayRow(NO_LINE, DemoCollege.SCHOOL, day.date(), worked, name, day.recordedAt());
  }

  private static UnitRow row(DemoUnit unit) {
    return new UnitRow(
        NO_LINE,
        unit.id(),
        unit.name(),
        unit.kind().name(),
        unit.parent(),
        unit.aliases(),
        unit.nameEn(),
        unit.recordedAt());
  }

  private static LinesRow row(DemoLines lines) {
    var ladder = new Ladder(null, number(lines.yellow()), null, number(lines.red()));
    return new LinesRow(
        NO_LINE,
        lines.controlPoint(),
        new Lines(
            number(lines.target()),
            number(lines.standard()),
            number(lines.warning()),
            null,
            null,
            ladder.isEmpty() ? null : ladder,
            lines.validFrom()),
        null,
        lines.document(),
        lines.recordedAt());
  }

  private static AssignmentRow row(DemoAssignment assignment) {
    return new AssignmentRow(
        NO_LINE,
        assignment.controlPoint(),
        assignment.unit(),
        assignment.firstPeriod(),
        assignment.lastPeriod(),
        assignment.dataOwner(),
        assignment.improvementOwner(),
        assignment.due(),
        assignment.recordedAt());
  }

  private static TallyRow row(DemoTally tally) {
    return new TallyRow(
        NO_LINE,
        tally.period(),
        tally.unit(),
        tally.category(),
        tally.severity().name(),
        tally.count(),
        tally.recordedAt());
  }

  private static ReadingRow row(DemoBase base) {
    return new ReadingRow(
        NO_LINE,
        base.quantity(),
        base.unit(),
        base.period(),
        number(base.value()),
        null,
        null,
        base.recordedAt());
  }

  private static ReadingRow row(DemoReading reading) {
    return new ReadingRow(
        NO_LINE,
        reading.controlPoint(),
        reading.unit(),
        reading.period(),
        number(reading.value()),
        number(reading.numerator()),
        number(reading.denominator()),
        reading.recordedAt());
  }

  private static @Nullable Double number(@Nullable BigDecimal number) {
    return number == null ? null : number.doubleValue();
  }
}
