package io.vigil.app.rest;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms by which the warnings of a trial are counted. */
@Component
class TrialTerms {
  private static final int YEARS_BACK = 20;

  private final CollegeCalendar calendar;

  TrialTerms(CollegeCalendar calendar) {
    this.calendar = calendar;
  }

  /** In the order of time; without limits, the last twenty school years. */
  List<PeriodSpan> within(@Nullable LocalDate from, @Nullable LocalDate to) {
    AcademicCalendar terms = calendar.terms();
    LocalDate today = calendar.today();
    int last = terms.schoolYearOn(to == null || to.isAfter(today) ? today : to).startYear();
    int first = from == null ? 0 : terms.schoolYearOn(from).startYear();
    return IntStream.rangeClosed(Math.max(first, last - YEARS_BACK), last)
        .mapToObj(SchoolYear::new)
        .flatMap(year -> Stream.of(new Term(year, 1), new Term(year, 2)))
        .map(term -> span(term, terms.range(term)))
        .toList();
  }

  private static PeriodSpan span(Term term, DateRange days) {
    return new PeriodSpan(term.code(), days.first(), days.last());
  }
}
