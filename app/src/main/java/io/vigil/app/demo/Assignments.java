package io.vigil.app.demo;

import io.vigil.api.calendar.TermDates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which unit owes which control point, and when. What is counted from single cases, or of a sample
 * of courses only, is owed by nobody: it cannot be missing.
 */
final class Assignments {
  private static final List<String> MONTHLY = List.of("SCH-04", "SCH-43", "STU-13");
  private static final List<String> MONTHLY_OF_TEACHING_UNITS = List.of("CRS-08", "CRS-09");
  private static final List<String> BY_TERM = List.of("SCH-20", "SCH-26", "STU-06", "STU-14");

  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final College college;
  private final OpenPoints openPoints;
  private final Attendance attendance;

  Assignments(
      DemoCalendar calendar,
      Deliveries deliveries,
      College college,
      OpenPoints openPoints,
      Attendance attendance) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.college = college;
    this.openPoints = openPoints;
    this.attendance = attendance;
  }

  Stream<DemoAssignment> all() {
    return Stream.of(
            college.classes().flatMap(this::attendance),
            calendar.terms().stream().flatMap(this::byWeek),
            calendar.terms().stream().flatMap(this::zeroReports),
            Periods.years().boxed().flatMap(this::byMonth),
            byTerm(),
            byYear(),
            college.programmes().stream().flatMap(this::ofProgramme))
        .flatMap(stream -> stream);
  }

  private Stream<DemoAssignment> attendance(ClassGroup group) {
    List<LocalDate> days = attendance.days(group).toList();
    return days.isEmpty()
        ? Stream.of()
        : Stream.of(
            span(
                Attendance.POINT,
                group.id(),
                Math.max(group.entry(), Programme.FIRST_YEAR),
                days.get(0).toString(),
                lastDay(group, days)));
  }

  /** Open while the class has not left yet in the terms that the calendar knows. */
  private @Nullable String lastDay(ClassGroup group, List<LocalDate> days) {
    int lastYear =
        calendar.terms().get(calendar.terms().size() - 1).term().schoolYear().startYear();
    return group.yearOfStudy(lastYear) < Programme.YEARS_OF_STUDY
        ? null
        : days.get(days.size() - 1).toString();
  }

  private Stream<DemoAssignment> byWeek(TermDates term) {
    int year = Periods.year(term);
    Stream<DemoAssignment> internships =
        college.programmes().stream()
            .filter(p -> p.students(year, Programme.YEARS_OF_STUDY) > 0)
            .map(p -> weeks(Internships.POINT, p.id(), term, Internships.weeks(term)));
    Stream<DemoAssignment> seats =
        college.programmes().stream()
            .filter(p -> Periods.isFirst(term))
            .map(SeatCounts::course)
            .map(
                c ->
                    weeks(
                        SeatCounts.POINT, c, term, IntStream.rangeClosed(1, SeatCounts.LAST_WEEK)));
    return Stream.concat(internships, seats);
  }

  private DemoAssignment weeks(String point, String unit, TermDates term, IntStream weeks) {
    int[] all = weeks.toArray();
    String first = Periods.week(term, all[0]);
    String last = Periods.week(term, all[all.length - 1]);
    return span(point, unit, Periods.year(term), first, last);
  }

  private Stream<DemoAssignment> zeroReports(TermDates term) {
    String first = term.range().first().toString();
    String last = term.range().last().toString();
    return SchoolReadings.zeroTolerance().stream()
        .map(point -> span(point, College.SCHOOL, Periods.year(term), first, last));
  }

  /** Autumn and spring apart: February and August have no reports. */
  private Stream<DemoAssignment> byMonth(int year) {
    List<YearMonth> months = Periods.months(year).toList();
    int half = months.size() / 2;
    return Stream.of(months.subList(0, half), months.subList(half, months.size()))
        .filter(span -> year < 2026 || span.get(0).getYear() == year)
        .flatMap(span -> byMonth(year, span));
  }

  private Stream<DemoAssignment> byMonth(int year, List<YearMonth> months) {
    String first = months.get(0).toString();
    String last = months.get(months.size() - 1).toString();
    Stream<DemoAssignment> ofUnits =
        college.teachingUnits().stream()
            .filter(TeachingUnitReadings::isCountedMonthly)
            .flatMap(
                unit ->
                    MONTHLY_OF_TEACHING_UNITS.stream()
                        .map(point -> span(point, unit, year, first, last)));
    Stream<DemoAssignment> ofSchool =
        MONTHLY.stream().map(point -> span(point, College.SCHOOL, year, first, last));
    return Stream.concat(ofSchool, ofUnits);
  }

  private Stream<DemoAssignment> byTerm() {
    String first = calendar.terms().get(0).term().code();
    return Stream.of(
            BY_TERM.stream().map(point -> open(point, College.SCHOOL, first)),
            college.programmes().stream().map(p -> open("MAJ-17", p.id(), first)),
            college.courses().stream().map(c -> open("CRS-05", c.id(), first)),
            college.courses().stream().flatMap(c -> passRates(c, first)),
            college.teachingUnits().stream().map(unit -> open("CRS-13", unit, first)),
            college.teachers().stream()
                .flatMap(
                    t -> Stream.of("TCH-01", "TCH-08").map(point -> open(point, t.id(), first))))
        .flatMap(stream -> stream);
  }

  private Stream<DemoAssignment> passRates(College.Course course, String first) {
    return course.id().equals(CourseReadings.AUTUMN_COURSE)
        ? calendar.terms().stream()
            .filter(Periods::isFirst)
            .map(term -> span(course, term.term().code(), Periods.year(term)))
        : Stream.of(open("CRS-03", course.id(), first));
  }

  private DemoAssignment span(College.Course course, String term, int year) {
    return span("CRS-03", course.id(), year, term, term);
  }

  /** What the college reports once a year is owed from the first year that it reported. */
  private Stream<DemoAssignment> byYear() {
    Set<String> seen = new HashSet<>();
    return Table.of("school-values.csv").rows().stream()
        .filter(row -> row.has("recorded") && seen.add(row.text("control_point")))
        .map(row -> open(row.text("control_point"), College.SCHOOL, row.text("period")));
  }

  private Stream<DemoAssignment> ofProgramme(Programme p) {
    String first = Periods.schoolYear(Programme.FIRST_YEAR);
    Stream<DemoAssignment> always =
        Stream.of("MAJ-01", "MAJ-02", "MAJ-09", "MAJ-15", "MAJ-22")
            .map(point -> open(point, p.id(), first));
    int summer =
        Periods.years()
            .filter(year -> ProgrammeReadings.hasGraduates(p, year))
            .findFirst()
            .orElseThrow();
    int graduation = Math.max(summer - 1, Programme.FIRST_YEAR);
    return Stream.concat(
        always,
        Stream.of(
            open("MAJ-11", p.id(), Periods.schoolYear(summer - 1)),
            open("MAJ-13", p.id(), Periods.schoolYear(graduation))));
  }

  private DemoAssignment open(String point, String unit, String first) {
    return span(point, unit, Programme.FIRST_YEAR, first, null);
  }

  private DemoAssignment span(
      String point, String unit, int year, String first, @Nullable String last) {
    return new DemoAssignment(
        point,
        unit,
        first,
        last,
        openPoints.dataOwner(point, unit),
        openPoints.improvementOwner(point, unit),
        openPoints.due(point),
        deliveries.opening(year));
  }
}
