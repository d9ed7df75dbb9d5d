package io.vigil.query.overview;

import io.vigil.api.period.Period;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;

/** The same period of the year before: teaching week 12 is compared with teaching week 12. */
final class YearBefore {

  private static final int WEEKS = 52;

  private YearBefore() {}

  static Period of(Period period) {
    return switch (period) {
      case Period.Day day -> new Period.Day(day.date().minusWeeks(WEEKS));
      case Period.IsoWeek week -> new Period.IsoWeek(week.weekBasedYear() - 1, week.week());
      case Period.TeachingWeek week -> new Period.TeachingWeek(of(week.term()), week.week());
      case Period.Month month -> new Period.Month(month.month().minusYears(1));
      case Term term -> of(term);
      case SchoolYear year -> of(year);
      case Period.CalendarYear year -> new Period.CalendarYear(year.year() - 1);
    };
  }

  private static Term of(Term term) {
    return new Term(of(term.schoolYear()), term.number());
  }

  private static SchoolYear of(SchoolYear year) {
    return new SchoolYear(year.startYear() - 1);
  }
}
