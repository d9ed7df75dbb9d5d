package io.vigil.app.report;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportKind;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * When reports are due: that of a month on the first working day of the next one, that of a term on
 * the first after its end, base data and the analysis of three years in October (of calendar years
 * in February), status data and programmes in November, the excerpt for the annual report and the
 * findings of outside bodies in December, scores of units in January; at eight.
 */
@Component
public class ReportCalendar {
  private static final LocalTime AT = LocalTime.of(8, 0);

  private final CollegeCalendar calendar;
  private final AnalysisYears years;

  ReportCalendar(CollegeCalendar calendar, AnalysisYears years) {
    this.calendar = calendar;
    this.years = years;
  }

  private PeriodKind kind(ReportKind kind) {
    return kind == ReportKind.INCIDENTS ? years.kind() : kind.period();
  }

  /** From when on the report of a period lies ready. */
  public Instant readyAt(ReportKind kind, Period period) {
    AcademicCalendar terms = calendar.terms();
    LocalDate before =
        switch (period) {
          case Period.SchoolYear year -> eve(kind, year.startYear() + 1);
          case Period.CalendarYear year ->
              LocalDate.of(year.year() + 1, month(kind), 1).minusDays(1);
          default -> terms.range(period).last();
        };
    return terms.plusWorkingDays(before, 1).atTime(AT).atZone(calendar.zone()).toInstant();
  }

  /** In which the report of the calendar year before is made. */
  private static Month month(ReportKind kind) {
    return kind == ReportKind.SCORES ? Month.JANUARY : Month.FEBRUARY;
  }

  /** The day before the month in which the report of a school year is made. */
  private static LocalDate eve(ReportKind kind, int year) {
    Month month =
        switch (kind) {
          case BASE_DATA, INCIDENTS -> Month.OCTOBER;
          case STATUS_DATA, PROGRAMME_QUALITY -> Month.NOVEMBER;
          case WEEKLY, BULLETIN, TERM, EXCERPT, SCORES, EXTERNAL, QUALITY_ANALYSIS ->
              Month.DECEMBER;
        };
    return LocalDate.of(year, month, 1).minusDays(1);
  }

  /** The latest period whose report lies ready at a moment. */
  public Period latest(ReportKind kind, Instant now) {
    Period running =
        calendar.terms().periodOn(LocalDate.ofInstant(now, calendar.zone()), kind(kind));
    return Stream.iterate(running, ReportCalendar::before)
        .filter(period -> !readyAt(kind, period).isAfter(now))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The period that is made where none is chosen: the latest that lies ready; of findings of
   * outside bodies, which change until their draft is made in December, the latest that is over.
   */
  public Period offered(ReportKind kind, Instant now) {
    return kind == ReportKind.EXTERNAL
        ? before(calendar.terms().periodOn(LocalDate.ofInstant(now, calendar.zone()), kind(kind)))
        : latest(kind, now);
  }

  /** Periods that can be chosen, the latest first; the running one is the first of them. */
  public List<Period> choices(ReportKind kind, int most) {
    Period running = calendar.terms().periodOn(calendar.today(), kind(kind));
    return Stream.iterate(running, ReportCalendar::before).limit(most).toList();
  }

  private static Period before(Period period) {
    return switch (period) {
      case Period.Month month -> new Period.Month(month.month().minusMonths(1));
      case Period.Term term ->
          term.number() == 2
              ? new Period.Term(term.schoolYear(), 1)
              : new Period.Term(new Period.SchoolYear(term.schoolYear().startYear() - 1), 2);
      case Period.SchoolYear year -> new Period.SchoolYear(year.startYear() - 1);
      case Period.CalendarYear year -> new Period.CalendarYear(year.year() - 1);
      default -> throw new IllegalArgumentException("no report is about a " + period.kind());
    };
  }
}
