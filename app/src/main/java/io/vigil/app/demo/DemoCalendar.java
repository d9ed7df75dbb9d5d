package io.vigil.app.demo;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.period.Period;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;
import io.vigil.api.period.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terms, days off and moved days of the demo college. */
public final class DemoCalendar {
  public static final int WEEKS = 20;
  public static final int CLASS_WEEKS = 18;

  /** Last day of which anything is known. */
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 19);

  private final List<TermDates> terms;
  private final Map<String, Set<LocalDate>> days;
  private final AcademicCalendar calendar;
  private final AcademicCalendar limits;

  public DemoCalendar() {
    terms = Table.of("terms.csv").rows().stream().map(DemoCalendar::term).toList();
    days =
        Table.of("days.csv").rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("kind"),
                    Collectors.mapping(
                        row -> LocalDate.parse(row.text("date")), Collectors.toSet())));
    calendar = academic("DAY_OFF");
    limits = academic("DAY_OFF", "SPORTS_MEETING");
  }

  public List<TermDates> terms() {
    return terms;
  }

  /** Terms that are over. */
  public List<TermDates> fullTerms() {
    return terms.stream().filter(term -> term.range().last().isBefore(LAST_DAY)).toList();
  }

  TermDates firstTerm(int year) {
    return term(year, 1);
  }

  TermDates term(int year, int number) {
    return calendar.dates(new Term(new SchoolYear(year), number));
  }

  /** First calendar year of the school year that a day lies in. */
  public int yearOf(LocalDate day) {
    return calendar.schoolYearOn(day).startYear();
  }

  private AcademicCalendar academic(String... free) {
    Map<LocalDate, Boolean> exceptions = new HashMap<>();
    Stream.of(free).forEach(kind -> days(kind).forEach(day -> exceptions.put(day, false)));
    days("MOVED_WORKING_DAY").forEach(day -> exceptions.put(day, true));
    return new AcademicCalendar(
        terms.stream().collect(Collectors.toMap(TermDates::term, term -> term)), exceptions);
  }

  public Set<LocalDate> days(String kind) {
    return days.getOrDefault(kind, Set.of());
  }

  /** Days on which classes are held, as far as they are past. */
  Stream<LocalDate> teachingDays(TermDates term) {
    return pastDays(term, CLASS_WEEKS).filter(day -> !days("SPORTS_MEETING").contains(day));
  }

  /** Working days of the first {@code weeks} weeks, as far as they are past. */
  Stream<LocalDate> pastDays(TermDates term, int weeks) {
    return workingDays(new DateRange(term.firstMonday(), term.week(weeks).last()))
        .filter(day -> !day.isAfter(LAST_DAY));
  }

  public Stream<LocalDate> workingDays(DateRange range) {
    return range.first().datesUntil(range.last().plusDays(1)).filter(calendar::isWorkingDay);
  }

  public LocalDate plusWorkingDays(LocalDate date, int count) {
    return calendar.plusWorkingDays(date, count);
  }

  /** As the limits of cases are counted: a sports meeting is entered as free. */
  public LocalDate plusLimit(LocalDate date, int count) {
    return limits.plusWorkingDays(date, count);
  }

  /** The day itself if it is worked, else the next one that is. */
  public LocalDate orNextWorkingDay(LocalDate date) {
    return calendar.isWorkingDay(date) ? date : plusWorkingDays(date, 1);
  }

  boolean isBeforeHoliday(LocalDate day) {
    return days("PRE_HOLIDAY").contains(day) && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  boolean isAfterHoliday(LocalDate day) {
    return days("POST_HOLIDAY").contains(day);
  }

  private static TermDates term(Table.Row row) {
    Term term = (Term) Period.parse(row.text("term"), PeriodKind.TERM);
    LocalDate monday = LocalDate.parse(row.text("first_monday"));
    return new TermDates(term, monday, WEEKS, CLASS_WEEKS, false);
  }
}
