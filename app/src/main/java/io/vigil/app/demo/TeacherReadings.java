package io.vigil.app.demo;

import static io.vigil.app.demo.Chance.r1;
import static io.vigil.app.demo.Chance.z;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readings of single teachers: evaluation and observed classes, incidents and lapses. */
final class TeacherReadings {
  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final List<College.Teacher> teachers;
  private final Incidents incidents;

  TeacherReadings(
      DemoCalendar calendar,
      Deliveries deliveries,
      List<College.Teacher> teachers,
      Incidents incidents) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.teachers = teachers;
    this.incidents = incidents;
  }

  Stream<DemoReading> readings() {
    return Stream.of(
            calendar.fullTerms().stream()
                .flatMap(term -> teachers.stream().flatMap(t -> byTerm(t.id(), term))),
            calendar.fullTerms().stream().flatMap(this::lapses),
            Periods.fullYears().boxed().flatMap(this::incidents))
        .flatMap(stream -> stream);
  }

  private Stream<DemoReading> byTerm(String teacher, TermDates term) {
    return Stream.of(evaluated(teacher, term), observed(teacher, term));
  }

  private DemoReading evaluated(String teacher, TermDates term) {
    String code = term.term().code();
    double chance = 2.4 * z("TCH-01|" + teacher) + 1.6 * z("TCH-01|" + teacher + "|" + code);
    double score = Math.max(60, Math.min(98, r1(88.5 + chance)));
    return DemoReading.of("TCH-01", teacher, code, score, deliveries.byTerm(Feed.F7, "O05", term));
  }

  private DemoReading observed(String teacher, TermDates term) {
    String code = term.term().code();
    double chance = 1.1 * z("TCH-08|" + teacher + "|" + code);
    long count = Math.max(2, Chance.halfUp(8.6 + chance));
    Instant at = deliveries.byTerm(Feed.F4, "O06", term);
    return DemoReading.count("TCH-08", teacher, code, count, at);
  }

  private Stream<DemoReading> lapses(TermDates term) {
    Instant at = deliveries.byTerm(Feed.NONE, "O05", term);
    LocalDate end = term.range().last();
    Map<String, Long> inTerm =
        count(incidents.lapses().filter(lapse -> term.range().contains(lapse.date())));
    return count(incidents.lapses().filter(lapse -> !lapse.date().isAfter(end))).keySet().stream()
        .map(id -> counted("TCH-03", id, term.term().code(), inTerm, at));
  }

  private Stream<DemoReading> incidents(int year) {
    String period = Periods.schoolYear(year);
    Instant at = deliveries.byTerm(Feed.NONE, "O05", calendar.term(year, 2));
    Map<String, Long> inYear =
        count(incidents.incidents().filter(one -> calendar.yearOf(one.date()) == year));
    return count(incidents.incidents().filter(one -> calendar.yearOf(one.date()) <= year))
        .keySet()
        .stream()
        .map(id -> counted("TCH-02", id, period, inYear, at));
  }

  /** Whoever has once been counted is counted from then on, a zero included. */
  private static DemoReading counted(
      String point, String teacher, String period, Map<String, Long> counts, Instant at) {
    return DemoReading.count(point, teacher, period, counts.getOrDefault(teacher, 0L), at);
  }

  /** Counts by teacher; other staff are no teachers. */
  private static Map<String, Long> count(Stream<Incidents.Case> cases) {
    return cases
        .map(Incidents.Case::person)
        .filter(person -> person.startsWith("T"))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}
