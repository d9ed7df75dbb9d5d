package io.vigil.app.check;

import io.vigil.api.calendar.TermDates;
import io.vigil.api.inspection.InspectionCommand;
import io.vigil.api.inspection.InspectionCommand.PlanInspection;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.app.security.Orders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans the teaching checks of a term by the calendar, for pages and machines alike. */
@Component
public class InspectionPlans {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final int OPENING_WEEKS = 2;
  private static final int MIDTERM_FROM = 9;
  private static final int MIDTERM_TO = 11;
  private static final int FINAL_WEEKS = 2;

  private final Orders orders;
  private final UnitAccess access;
  private final CollegeUnits college;
  private final CollegeCalendar calendar;
  private final Clock clock;

  InspectionPlans(
      Orders orders,
      UnitAccess access,
      CollegeUnits college,
      CollegeCalendar calendar,
      Clock clock) {
    this.orders = orders;
    this.access = access;
    this.college = college;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Checks that are to be planned for a term.
   *
   * @param kinds all that go by the calendar where there are none
   * @param units all faculties where there are none
   */
  public record Plan(
      String term, List<InspectionKind> kinds, List<String> units, @Nullable String at) {}

  /** Plans what is not planned yet; the rest stays as it is. */
  public List<String> plan(SignedIn person, Plan plan, String channel) {
    TermDates term = term(plan.term());
    List<String> units = plan.units().isEmpty() ? college.faculties() : plan.units();
    units.forEach(unit -> access.require(person, unit));
    List<String> planned = new ArrayList<>();
    for (InspectionKind kind : kinds(plan.kinds())) {
      for (String unit : units) {
        String id = InspectionCommand.id(kind, unit, plan.term());
        orders.give(
            new PlanInspection(
                id,
                kind,
                unit,
                plan.term(),
                start(first(kind, term)),
                end(last(kind, term)),
                person.by(channel),
                StepTold.moment(plan.at(), clock)),
            channel);
        planned.add(id);
      }
    }
    return planned;
  }

  private TermDates term(String code) {
    if (Period.parse(code, PeriodKind.TERM) instanceof Period.Term term) {
      return calendar.terms().dates(term);
    }
    throw Rejection.invalid(
        "inspection.term", "'term' is '%s'; write a term such as 2026-27/1.", code);
  }

  private static List<InspectionKind> kinds(List<InspectionKind> named) {
    named.stream()
        .filter(kind -> !kind.isByCalendar())
        .findFirst()
        .ifPresent(
            kind -> {
              throw Rejection.invalid(
                  "inspection.kind",
                  "'kinds' holds '%s', which goes by no calendar; record it when it is done.",
                  kind);
            });
    return named.isEmpty()
        ? Stream.of(InspectionKind.values()).filter(InspectionKind::isByCalendar).toList()
        : named;
  }

  /** First day of a check that goes by the calendar. */
  public static LocalDate first(InspectionKind kind, TermDates term) {
    return switch (kind) {
      case MIDTERM -> term.firstMonday().plusWeeks(MIDTERM_FROM - 1);
      case FINAL -> term.firstMonday().plusWeeks(term.weeks() - FINAL_WEEKS);
      default -> term.firstMonday();
    };
  }

  /** Last day of a check that goes by the calendar. */
  public static LocalDate last(InspectionKind kind, TermDates term) {
    return switch (kind) {
      case MIDTERM -> sunday(term, MIDTERM_TO);
      case FINAL -> sunday(term, term.weeks());
      default -> sunday(term, OPENING_WEEKS);
    };
  }

  private static LocalDate sunday(TermDates term, int week) {
    return term.firstMonday().plusWeeks(week).minusDays(1);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(calendar.zone()).toInstant();
  }

  private Instant end(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(calendar.zone()).toInstant();
  }
}
