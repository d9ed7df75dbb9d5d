package io.vigil.app.check;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.zeroreport.FindZeroReportCoverage;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.api.zeroreport.ZeroReportCommand.FileZeroReport;
import io.vigil.api.zeroreport.ZeroReportCommand.SetZeroReportDuty;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owes zero reports, and what was reported, for pages and machines alike. */
@Component
public class ZeroReportDesk {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final CollegeUnits college;
  private final CollegeCalendar calendar;
  private final Clock clock;

  ZeroReportDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      CollegeUnits college,
      CollegeCalendar calendar,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.college = college;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Units that owe reports.
   *
   * @param units all faculties where there are none
   */
  public record Duty(
      List<String> units,
      YearMonth from,
      @Nullable YearMonth to,
      List<Integer> months,
      String due) {}

  public List<String> owe(SignedIn person, Duty duty, String channel) {
    List<String> units = duty.units().isEmpty() ? college.faculties() : duty.units();
    units.forEach(unit -> access.require(person, unit));
    List<String> set = new ArrayList<>();
    for (String unit : units) {
      orders.give(
          new SetZeroReportDuty(
              SetZeroReportDuty.id(unit),
              unit,
              duty.from(),
              duty.to(),
              duty.months(),
              duty.due(),
              person.by(channel),
              clock.instant()),
          channel);
      set.add(unit);
    }
    return set;
  }

  /**
   * @param at when it was filed; {@code null} for now
   */
  public void file(
      SignedIn person,
      String unit,
      String month,
      boolean nothing,
      @Nullable String note,
      @Nullable String at,
      String channel) {
    access.require(person, unit);
    YearMonth of = month("month", month);
    orders.give(
        new FileZeroReport(
            FileZeroReport.id(unit, of),
            unit,
            of,
            nothing,
            StepTold.optional("note", note),
            person.by(channel),
            StepTold.moment(at, clock)),
        channel);
  }

  /** A month as people write it. */
  public static YearMonth month(String field, @Nullable String text) {
    String written = StepTold.required(field, text);
    try {
      return YearMonth.parse(written);
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "field.no-month", "'%s' is '%s'; write a month such as 2026-10.", field, written);
    }
  }

  public SchoolYear currentYear() {
    return calendar.terms().schoolYearOn(calendar.today());
  }

  /** What is owed of the months of a school year that are over today. */
  public List<FindZeroReports.Item> of(SignedIn person, int startYear) {
    LocalDate first = LocalDate.of(startYear, Month.SEPTEMBER, 1);
    LocalDate last = first.plusYears(1).minusDays(1);
    LocalDate today = calendar.today();
    return questions
        .ask(
            new FindZeroReports(first, last.isAfter(today) ? today : last, today, person.scopes()),
            FindZeroReports.Result.class)
        .items();
  }

  public List<FindZeroReportCoverage.Year> coverage(SignedIn person, int firstYear, int lastYear) {
    return questions
        .ask(
            new FindZeroReportCoverage(
                new SchoolYear(firstYear).code(),
                new SchoolYear(lastYear).code(),
                calendar.today(),
                person.scopes()),
            FindZeroReportCoverage.Result.class)
        .years();
  }
}
