package io.vigil.app.demo;

import static io.vigil.app.demo.Chance.z;

import io.vigil.api.calendar.TermDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Weekly reports of third-years at their internships (MAJ-21). */
final class Internships {
  static final String POINT = "MAJ-21";
  static final int FIRST_WEEK = 9;
  static final int LAST_WEEK = 18;
  static final int LAST_WEEK_OF_SPRING = 12;

  private static final String SILENT_FACULTY = "D04";
  private static final LocalDate ENTERED_AFTERWARDS = LocalDate.of(2026, 1, 12);
  private static final int LAST_WEEK_ENTERED_AFTERWARDS = 16;
  private static final double TOO_GOOD = 98.0;
  private static final int SECONDS_APART = 15;

  private final DemoCalendar calendar;
  private final Deliveries deliveries;
  private final List<Programme> programmes;

  Internships(DemoCalendar calendar, Deliveries deliveries, List<Programme> programmes) {
    this.calendar = calendar;
    this.deliveries = deliveries;
    this.programmes = programmes;
  }

  Stream<DemoReading> readings() {
    Stream<DemoReading> onTime =
        calendar.terms().stream()
            .flatMap(term -> weeks(term).boxed().flatMap(week -> readings(term, week)));
    return Stream.concat(onTime, enteredAfterwards());
  }

  /** Weeks of a term in which third-years are away. */
  static IntStream weeks(TermDates term) {
    return Periods.isFirst(term)
        ? IntStream.rangeClosed(FIRST_WEEK, LAST_WEEK)
        : IntStream.rangeClosed(1, LAST_WEEK_OF_SPRING);
  }

  private Stream<DemoReading> readings(TermDates term, int week) {
    return programmes.stream()
        .filter(p -> p.students(Periods.year(term), Programme.YEARS_OF_STUDY) > 0)
        .filter(p -> !isEnteredAfterwards(p, term, week) && !isUndelivered(p, term))
        .map(p -> reading(p, term, week));
  }

  private DemoReading reading(Programme p, TermDates term, int week) {
    String key = POINT + "|" + p.id();
    double chance = 0.25 * z(key) + 0.18 * z(key + "|" + term.term().code() + "|" + week);
    long due = p.students(Periods.year(term), Programme.YEARS_OF_STUDY);
    long handedIn = Chance.halfUp(due * Chance.logistic(3.1 + chance));
    Instant at = deliveries.weekly(Feed.F3, p.faculty(), term, week);
    return DemoReading.ratio(POINT, p.id(), Periods.week(term, week), handedIn, due, at);
  }

  /** Eight weeks of four programmes, typed in within eight minutes, all alike. */
  private Stream<DemoReading> enteredAfterwards() {
    TermDates term = calendar.firstTerm(2025);
    List<Programme> silent =
        programmes.stream().filter(p -> p.faculty().equals(SILENT_FACULTY)).toList();
    Instant start = Deliveries.at(ENTERED_AFTERWARDS, 9, 14);
    int weeks = LAST_WEEK_ENTERED_AFTERWARDS - FIRST_WEEK + 1;
    return IntStream.range(0, weeks * silent.size())
        .mapToObj(
            i ->
                DemoReading.of(
                    POINT,
                    silent.get(i % silent.size()).id(),
                    Periods.week(term, FIRST_WEEK + i / silent.size()),
                    TOO_GOOD,
                    start.plusSeconds((long) SECONDS_APART * i)));
  }

  private static boolean isEnteredAfterwards(Programme p, TermDates term, int week) {
    return p.faculty().equals(SILENT_FACULTY)
        && term.term().code().equals("2025-26/1")
        && week <= LAST_WEEK_ENTERED_AFTERWARDS;
  }

  private static boolean isUndelivered(Programme p, TermDates term) {
    return p.faculty().equals(SILENT_FACULTY) && term.term().code().equals("2026-27/1");
  }
}
