package io.vigil.app.page;

import io.vigil.api.awaited.FindAwaited;
import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionLimit;
import io.vigil.api.selfcheck.SelfCheckLimit;
import io.vigil.app.check.InspectionPlans;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Words;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 质量工作日历: the duties of this week and the next, from the academic calendar. */
@Component
class WorkCalendar {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final int ZERO_REPORT_DAY = 5;
  private static final int GRADE_DAYS = 5;
  private static final int SURVEY_DAYS = 10;

  private static final int MOST = 20;

  private static final List<String> CHECKS =
      List.of(
          SelfCheckLimit.FINISH,
          InspectionLimit.CARRY_OUT,
          InspectionLimit.RECHECK.key(),
          Turns.REVIEW_PLAN);

  private final CollegeCalendar calendar;
  private final Questions questions;
  private final AwaitedViews awaited;
  private final Duties duties;
  private final Words words;

  WorkCalendar(
      CollegeCalendar calendar,
      Questions questions,
      AwaitedViews awaited,
      Duties duties,
      Words words) {
    this.calendar = calendar;
    this.questions = questions;
    this.awaited = awaited;
    this.duties = duties;
    this.words = words;
  }

  /**
   * A duty that falls into a week, wholly or in part.
   *
   * @param path where it is seen to; {@code null} where there is nothing to do
   */
  record Entry(LocalDate from, LocalDate to, String what, @Nullable String path) {

    public String when() {
      return from.equals(to) ? DAY.format(from) : DAY.format(from) + " – " + DAY.format(to);
    }
  }

  record Week(String title, List<Entry> entries) {}

  List<Week> of(SignedIn person, Locale locale) {
    LocalDate monday = calendar.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Stream.of(monday, monday.plusWeeks(1)).map(day -> week(person, locale, day)).toList();
  }

  /** What checks and plans ask for in these days. */
  private Stream<Entry> checks(SignedIn person, Locale locale, LocalDate monday) {
    Instant from = monday.atStartOfDay(calendar.zone()).toInstant();
    Instant to = monday.plusWeeks(1).atStartOfDay(calendar.zone()).toInstant();
    var query = new FindAwaited(from, to, person.scopes(), CHECKS, MOST);
    return questions.ask(query, FindAwaited.Result.class).items().stream()
        .map(item -> awaited.line(locale, item))
        .map(line -> entry(line, line.title() + " · " + line.step()));
  }

  /** What self-diagnosis and review ask for in these days. */
  private Stream<Entry> diagnoses(SignedIn person, Locale locale, LocalDate monday) {
    return duties
        .between(person, locale, monday, monday.plusDays(6))
        .map(line -> entry(line, line.title()));
  }

  private Entry entry(AwaitedViews.Line line, String what) {
    LocalDate day = line.due().atZone(calendar.zone()).toLocalDate();
    return new Entry(day, day, what, line.path());
  }

  private Week week(SignedIn person, Locale locale, LocalDate monday) {
    LocalDate sunday = monday.plusDays(6);
    String days = DAY.format(monday) + " – " + DAY.format(sunday);
    String title =
        calendar
            .terms()
            .teachingWeekOn(monday)
            .map(week -> words.text(locale, "week.calendar.week", week.week(), days))
            .orElse(days);
    List<Entry> entries =
        Stream.of(
                duties(locale, monday),
                checks(person, locale, monday),
                diagnoses(person, locale, monday))
            .flatMap(some -> some)
            .filter(entry -> !entry.from().isAfter(sunday) && !entry.to().isBefore(monday))
            .sorted(Comparator.comparing(Entry::to).thenComparing(Entry::from))
            .toList();
    return new Week(title, entries);
  }

  private Stream<Entry> duties(Locale locale, LocalDate monday) {
    return Stream.of(
            ofTerm(locale, monday),
            freeDays(locale, monday),
            ofMonth(locale, monday),
            ofYear(locale, monday))
        .flatMap(entries -> entries);
  }

  private Stream<Entry> ofTerm(Locale locale, LocalDate monday) {
    return Stream.of(monday, monday.minusWeeks(3))
        .flatMap(day -> calendar.terms().termOn(day).stream())
        .distinct()
        .flatMap(term -> ofTerm(locale, term));
  }

  private Stream<Entry> ofTerm(Locale locale, TermDates term) {
    AcademicCalendar terms = calendar.terms();
    LocalDate last = term.range().last();
    List<Entry> entries = new ArrayList<>();
    Stream.of(InspectionKind.values())
        .filter(InspectionKind::isByCalendar)
        .forEach(
            kind ->
                entries.add(
                    new Entry(
                        InspectionPlans.first(kind, term),
                        InspectionPlans.last(kind, term),
                        words.of(locale, kind),
                        "/checks#inspections")));
    if (term.classWeeks() < term.weeks()) {
      entries.add(
          entry(locale, term.week(term.classWeeks() + 1).first(), last, "exams", "/findings"));
    }
    LocalDate grades = terms.plusWorkingDays(last, GRADE_DAYS);
    entries.add(entry(locale, grades, grades, "grades", "/deliveries"));
    LocalDate ratings = terms.plusWorkingDays(last, SURVEY_DAYS);
    entries.add(entry(locale, ratings, ratings, "ratings", "/deliveries"));
    entries.add(entry(locale, last, last, "self-checks", "/checks"));
    return entries.stream();
  }

  private Stream<Entry> freeDays(Locale locale, LocalDate monday) {
    return Stream.iterate(monday, day -> day.plusDays(1))
        .limit(7)
        .filter(day -> calendar.terms().exceptions().containsKey(day))
        .map(
            day -> {
              boolean worked = calendar.terms().isWorkingDay(day);
              return entry(locale, day, day, worked ? "moved" : "free", null);
            });
  }

  private Stream<Entry> ofMonth(Locale locale, LocalDate monday) {
    return Stream.of(monday, monday.plusDays(6))
        .map(day -> day.withDayOfMonth(ZERO_REPORT_DAY))
        .distinct()
        .map(this::workedFrom)
        .map(day -> entry(locale, day, day, "zero-reports", "/checks#zero"));
  }

  private LocalDate workedFrom(LocalDate day) {
    return Stream.iterate(day, one -> one.plusDays(1))
        .filter(calendar.terms()::isWorkingDay)
        .findFirst()
        .orElse(day);
  }

  private Stream<Entry> ofYear(Locale locale, LocalDate monday) {
    int year = monday.getYear();
    LocalDate end = MonthDay.of(Month.DECEMBER, 31).atYear(year);
    return Stream.of(
        entry(
            locale,
            LocalDate.of(year, Month.SEPTEMBER, 1),
            LocalDate.of(year, Month.NOVEMBER, 30),
            "status-data",
            "/deliveries"),
        entry(locale, end.withDayOfMonth(1), end, "annual-report", "/reports/incidents"),
        entry(locale, end.withDayOfMonth(1), end, "year-end", "/checks"));
  }

  private Entry entry(
      Locale locale, LocalDate from, LocalDate to, String key, @Nullable String path) {
    return new Entry(from, to, words.text(locale, "week.calendar." + key), path);
  }
}
