package io.vigil.command.incident;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import io.vigil.api.casework.WorkingTime;
import io.vigil.api.incident.IncidentCommand.ReportIncident;
import io.vigil.api.incident.IncidentSource;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Quantity;
import io.vigil.command.casework.Deadlines;
import io.vigil.command.casework.Places;
import io.vigil.command.rulebook.RuleBookFiles;
import io.vigil.command.rulebook.RuleBooks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A college with the calendar of the demonstration, and cases in it. */
final class AnyIncident {
  static final String ID = "i-1";
  static final By OFFICE = By.of("u-1", "DATA_OWNER", "api");
  static final Authority ACADEMIC_AFFAIRS = Authority.ofOffice("O05");
  static final Instant TODAY = Instant.parse("2026-11-20T00:00:00Z");
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final Map<String, String> NAMES =
      Map.of("O04", "纪检监察室", "O05", "教务处", "O07", "学生处", "O13", "保卫处");

  private AnyIncident() {}

  /** A moment in the college's time, such as {@code 2025-01-08T09:00}. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHINA).toInstant();
  }

  static Registry registry() {
    var calendar = calendar();
    return new Registry(
        new RuleBooks(List.of(RuleBookFiles.standard())),
        places(calendar),
        deadlines(calendar),
        Clock.fixed(TODAY, ZoneOffset.UTC));
  }

  static ReportIncident report(String unit, String occurred, String reported, Quantity quantity) {
    return new ReportIncident(
        ID,
        IncidentSource.OFFICE,
        null,
        unit,
        "考试与成绩",
        at(occurred),
        null,
        quantity,
        37,
        "T0290",
        "监考缺岗",
        OFFICE,
        at(reported),
        null);
  }

  private static AcademicCalendar calendar() {
    Map<LocalDate, Boolean> days = new HashMap<>();
    LocalDate.of(2025, 1, 28)
        .datesUntil(LocalDate.of(2025, 2, 5))
        .forEach(day -> days.put(day, false));
    days.put(LocalDate.of(2025, 1, 26), true);
    days.put(LocalDate.of(2025, 2, 8), true);
    return new AcademicCalendar(
        Map.of(
            new Term(new SchoolYear(2023), 2), term(2023, 2, "2024-02-26"),
            new Term(new SchoolYear(2024), 1), term(2024, 1, "2024-09-02"),
            new Term(new SchoolYear(2024), 2), term(2024, 2, "2025-02-17")),
        days);
  }

  private static TermDates term(int year, int number, String monday) {
    return new TermDates(
        new Term(new SchoolYear(year), number), LocalDate.parse(monday), 20, 18, false);
  }

  private static Places places(AcademicCalendar calendar) {
    return new Places() {
      @Override
      public List<String> path(String unit) {
        if (unit.equals("nowhere")) {
          throw Rejection.invalid("unit.unknown", "'unit' is 'nowhere'; there is no such unit.");
        }
        return switch (unit) {
          case "LL" -> List.of("LL");
          case "P19" -> List.of("LL", "D05", "P19");
          case "T0231" -> List.of("LL", "D05", "T0231");
          default -> List.of("LL", unit);
        };
      }

      @Override
      public boolean isTaught(String unit) {
        return unit.equals("P19");
      }

      @Override
      public boolean isCalled(String unit, String name) {
        return NAMES.getOrDefault(unit, "").equals(name);
      }

      @Override
      public AcademicCalendar calendar(String unit) {
        return calendar;
      }

      @Override
      public ZoneId zone() {
        return CHINA;
      }
    };
  }

  private static Deadlines deadlines(AcademicCalendar calendar) {
    var time = new WorkingTime(calendar, CHINA);
    return new Deadlines() {
      @Override
      public Due due(String unit, TimeLimit step, Instant from) {
        return due(unit, step, from, step.usual());
      }

      @Override
      public Due due(String unit, TimeLimit step, Instant from, Limit limit) {
        return time.due(step.key(), from, limit, step.standsStillInBreaks());
      }

      @Override
      public Limit limit(TimeLimit step) {
        return step.usual();
      }
    };
  }
}
