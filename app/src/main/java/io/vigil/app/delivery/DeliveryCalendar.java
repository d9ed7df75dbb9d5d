package io.vigil.app.delivery;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.delivery.FindTimeliness.Span;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.TeachingWeek;
import io.vigil.api.period.Period.Term;
import io.vigil.app.wording.CollegeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The weeks and spans that the delivery of data is looked at in. */
@Component
public class DeliveryCalendar {
  private final CollegeCalendar calendar;

  DeliveryCalendar(CollegeCalendar calendar) {
    this.calendar = calendar;
  }

  public LocalDate today() {
    return calendar.today();
  }

  /** The last teaching weeks that have begun by a day, the oldest first. */
  public List<DeliveryWeek> weeks(LocalDate until, int count) {
    List<TeachingWeek> begun =
        terms(until).stream()
            .flatMap(DeliveryCalendar::weeksOf)
            .filter(week -> !monday(week).isAfter(until))
            .toList();
    List<TeachingWeek> last = begun.subList(Math.max(0, begun.size() - count), begun.size());
    List<DeliveryWeek> weeks = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      LocalDate monday = monday(last.get(i));
      LocalDate end =
          i + 1 < last.size() ? monday(last.get(i + 1)).minusDays(1) : later(until, monday);
      weeks.add(new DeliveryWeek(last.get(i), monday, end));
    }
    return weeks;
  }

  private static LocalDate later(LocalDate until, LocalDate monday) {
    LocalDate sunday = monday.plusDays(6);
    return until.isAfter(sunday) ? until : sunday;
  }

  private LocalDate monday(TeachingWeek week) {
    return calendar.terms().range(week).first();
  }

  private static Stream<TeachingWeek> weeksOf(TermDates term) {
    return IntStream.rangeClosed(1, term.weeks()).mapToObj(n -> new TeachingWeek(term.term(), n));
  }

  /** The terms that may have weeks before a day. */
  private List<TermDates> terms(LocalDate until) {
    AcademicCalendar terms = calendar.terms();
    SchoolYear year = terms.schoolYearOn(until);
    return Stream.of(new SchoolYear(year.startYear() - 1), year)
        .flatMap(y -> Stream.of(new Term(y, 1), new Term(y, 2)))
        .map(terms::dates)
        .toList();
  }

  /** The term that a day lies in, or the one before it. */
  public TermDates term(LocalDate until) {
    return terms(until).reversed().stream()
        .filter(term -> !term.range().first().isAfter(until))
        .findFirst()
        .orElseThrow();
  }

  /** The terms that were entered and have begun, newest first. */
  public List<TermDates> begunTerms() {
    return calendar.terms().terms().values().stream()
        .filter(term -> !term.range().first().isAfter(today()))
        .sorted((a, b) -> b.firstMonday().compareTo(a.firstMonday()))
        .toList();
  }

  /** This week and the one before, as far as what fell due in them fell due before today. */
  public List<Span> weekSpans() {
    Span week = spans(today()).getFirst();
    LocalDate monday = week.from();
    return List.of(week, new Span(monday.minusWeeks(1), monday.minusDays(1)));
  }

  /** This week, this month, this term: what fell due in them before today. */
  public List<Span> spans(LocalDate until) {
    LocalDate last = until.isBefore(today()) ? until : today().minusDays(1);
    LocalDate monday = until.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Stream.of(monday, until.withDayOfMonth(1), term(until).range().first())
        .map(first -> new Span(first, last))
        .toList();
  }
}
