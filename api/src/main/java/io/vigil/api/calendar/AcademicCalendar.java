package io.vigil.api.calendar;

import io.vigil.api.period.Period;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;
import io.vigil.api.period.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a college's calendar says: when terms run, which days are worked. A term that nobody entered
 * is assumed to have 20 weeks from the Monday nearest 1 September, or from the last Monday of
 * February; a day that nobody entered is worked from Monday to Friday.
 *
 * @param terms dates by term, as entered
 * @param exceptions days off ({@code false}) and moved working days ({@code true})
 * @param breaks as named; the days between terms are one without being named
 */
public record AcademicCalendar(
    Map<Term, TermDates> terms, Map<LocalDate, Boolean> exceptions, List<CollegeBreak> breaks) {
  private static final int USUAL_WEEKS = 20;
  private static final int USUAL_CLASS_WEEKS = 18;

  public AcademicCalendar {
    terms = Map.copyOf(terms);
    exceptions = Map.copyOf(exceptions);
    breaks = List.copyOf(breaks);
  }

  /** One without named breaks. */
  public AcademicCalendar(Map<Term, TermDates> terms, Map<LocalDate, Boolean> exceptions) {
    this(terms, exceptions, List.of());
  }

  /** A calendar in which nothing has been entered. */
  public static AcademicCalendar empty() {
    return new AcademicCalendar(Map.of(), Map.of());
  }

  /** The days that a period covers. */
  public DateRange range(Period period) {
    return switch (period) {
      case Period.Day day -> new DateRange(day.date(), day.date());
      case Period.IsoWeek week -> isoWeek(week);
      case Period.TeachingWeek week -> dates(week.term()).week(week.week());
      case Period.Month month ->
          new DateRange(month.month().atDay(1), month.month().atEndOfMonth());
      case Term term -> dates(term).range();
      case SchoolYear year -> new DateRange(start(year), start(year.next()).minusDays(1));
      case Period.CalendarYear year ->
          new DateRange(LocalDate.of(year.year(), 1, 1), LocalDate.of(year.year(), 12, 31));
    };
  }

  /**
   * The period of a kind that a day lies in. Holidays belong to the term before them; a day without
   * a teaching week gives its ISO week.
   */
  public Period periodOn(LocalDate day, PeriodKind kind) {
    return switch (kind) {
      case DAY -> new Period.Day(day);
      case WEEK -> isoWeekOn(day);
      case TEACHING_WEEK ->
          teachingWeekOn(day).<Period>map(week -> week).orElseGet(() -> isoWeekOn(day));
      case MONTH -> new Period.Month(YearMonth.from(day));
      case TERM -> termAt(day);
      case SCHOOL_YEAR -> schoolYearOn(day);
      case CALENDAR_YEAR -> new Period.CalendarYear(day.getYear());
    };
  }

  private static Period.IsoWeek isoWeekOn(LocalDate day) {
    return new Period.IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private Term termAt(LocalDate day) {
    SchoolYear year = schoolYearOn(day);
    var second = new Term(year, 2);
    return day.isBefore(dates(second).firstMonday()) ? new Term(year, 1) : second;
  }

  public TermDates dates(Term term) {
    TermDates entered = terms.get(term);
    return entered == null ? assumed(term) : entered;
  }

  /** The term that a day lies in; empty between terms. */
  public Optional<TermDates> termOn(LocalDate date) {
    var year = new SchoolYear(date.getYear());
    return Stream.of(new SchoolYear(date.getYear() - 1), year)
        .flatMap(y -> Stream.of(new Term(y, 1), new Term(y, 2)))
        .map(this::dates)
        .filter(term -> term.range().contains(date))
        .findFirst();
  }

  /** The teaching week that a day lies in; empty between terms. */
  public Optional<Period.TeachingWeek> teachingWeekOn(LocalDate date) {
    return termOn(date).map(term -> term.weekOf(date));
  }

  public SchoolYear schoolYearOn(LocalDate date) {
    var year = new SchoolYear(date.getYear());
    return date.isBefore(start(year)) ? new SchoolYear(date.getYear() - 1) : year;
  }

  public boolean isWorkingDay(LocalDate date) {
    Boolean exception = exceptions.get(date);
    return exception != null ? exception : isWeekday(date);
  }

  /**
   * Whether limits that stand still in breaks do so on a day: as the named break says that it lies
   * in, otherwise between terms.
   */
  public boolean standsStillOn(LocalDate day) {
    return breaks.stream()
        .filter(one -> one.contains(day))
        .map(CollegeBreak::standsStill)
        .findFirst()
        .orElseGet(() -> termOn(day).isEmpty());
  }

  /** The day that lies {@code days} working days after {@code date}, which itself counts as 0. */
  public LocalDate plusWorkingDays(LocalDate date, int days) {
    LocalDate day = date;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  private LocalDate start(SchoolYear year) {
    LocalDate september = LocalDate.of(year.startYear(), Month.SEPTEMBER, 1);
    TermDates first = terms.get(new Term(year, 1));
    return first != null && first.firstMonday().isBefore(september)
        ? first.firstMonday()
        : september;
  }

  private static DateRange isoWeek(Period.IsoWeek week) {
    LocalDate monday =
        LocalDate.of(week.weekBasedYear(), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week.week())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DateRange(monday, monday.plusDays(6));
  }

  private static TermDates assumed(Term term) {
    int year = term.schoolYear().startYear();
    LocalDate monday =
        term.number() == 1
            ? LocalDate.of(year, Month.AUGUST, 29)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
            : LocalDate.of(year + 1, Month.FEBRUARY, 1)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    return new TermDates(term, monday, USUAL_WEEKS, USUAL_CLASS_WEEKS, true);
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
