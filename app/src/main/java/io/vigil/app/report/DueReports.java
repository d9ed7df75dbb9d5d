package io.vigil.app.report;

import io.vigil.api.period.Period;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.StepRights;
import io.vigil.app.wording.CollegeCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reports of the college that are to be filed next: that of a term on the first working day after
 * it, the annual quality report by the end of the year.
 */
@Component
public class DueReports {
  /** What nobody drafted by then was before this college began. */
  private static final int DAYS_LATE = 31;

  private static final int TERMS = 2;
  private static final int YEARS = 3;

  private final ReportCalendar reports;
  private final CollegeCalendar calendar;
  private final Questions questions;

  DueReports(ReportCalendar reports, CollegeCalendar calendar, Questions questions) {
    this.reports = reports;
    this.calendar = calendar;
    this.questions = questions;
  }

  /**
   * @param on last day
   */
  public record Due(ReportKind kind, Period period, LocalDate on) {}

  /** What is not filed yet, for those who make reports. */
  public List<Due> of(SignedIn person) {
    if (!StepRights.OFFICE.contains(person.role())) {
      return List.of();
    }
    List<FindReports.Item> kept =
        questions.ask(new FindReports(null), FindReports.Result.class).items();
    return Stream.concat(terms(), years()).filter(due -> isOpen(due, kept)).toList();
  }

  private Stream<Due> terms() {
    return reports.choices(ReportKind.TERM, TERMS).stream()
        .map(
            term ->
                new Due(
                    ReportKind.TERM,
                    term,
                    reports.readyAt(ReportKind.TERM, term).atZone(calendar.zone()).toLocalDate()));
  }

  /** The one of this year, and those before. */
  private Stream<Due> years() {
    int year = calendar.today().getYear();
    return reports.choices(ReportKind.EXCERPT, YEARS).stream()
        .map(Period.SchoolYear.class::cast)
        .filter(one -> one.startYear() < year)
        .map(
            one ->
                new Due(
                    ReportKind.EXCERPT,
                    one,
                    LocalDate.of(one.startYear() + 1, Month.DECEMBER, 31)));
  }

  private boolean isOpen(Due due, List<FindReports.Item> kept) {
    List<FindReports.Item> own = kept.stream().filter(item -> isOf(due, item)).toList();
    boolean late = due.on().plusDays(DAYS_LATE).isBefore(calendar.today());
    return own.isEmpty() ? !late : own.stream().allMatch(item -> item.frozenAt() == null);
  }

  private static boolean isOf(Due due, FindReports.Item item) {
    return item.kind() == due.kind()
        && item.unit() == null
        && item.to().equals(due.period().code());
  }
}
