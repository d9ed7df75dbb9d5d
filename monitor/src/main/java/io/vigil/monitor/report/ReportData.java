package io.vigil.monitor.report;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.period.Period;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.tally.Severity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the incident report needs from the published views. */
@Component
public class ReportData {
  private final JdbcClient jdbc;

  ReportData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reports are kept for good: teachers stand in them by their codes. */
  public UnitTree units() {
    return new UnitTree(
        jdbc.sql(
                """
                select unit, case when kind <> 'TEACHER' then name end as name, parent,
                  kind = 'PROGRAMME' as programme
                from board.unit order by unit
                """)
            .query(
                (row, n) ->
                    new UnitTree.Node(
                        row.getString("unit"),
                        row.getString("name"),
                        row.getString("parent"),
                        row.getBoolean("programme")))
            .list());
  }

  public AcademicCalendar calendar() {
    Map<Term, TermDates> terms =
        jdbc
            .sql("select term, first_monday, weeks, class_weeks from board.term_dates")
            .query(
                (row, n) ->
                    new TermDates(
                        (Term) Period.parse(row.getString("term"), PeriodKind.TERM),
                        row.getObject("first_monday", LocalDate.class),
                        row.getInt("weeks"),
                        row.getInt("class_weeks"),
                        false))
            .list()
            .stream()
            .collect(Collectors.toMap(TermDates::term, dates -> dates, (a, b) -> a));
    return new AcademicCalendar(terms, Map.of());
  }

  /**
   * Tallies of a school year and decided single cases, added up; tallies of shorter periods count
   * where they begin in it and nobody gave a number for the whole year.
   */
  List<CountedTally> tallies(SchoolYear year, DateRange days) {
    return jdbc.sql(
            """
            select unit, category, severity, sum(count) as count
            from (
              select unit, category, severity, count
              from board.incident_tally t
              where (period_kind = 'SCHOOL_YEAR' and period = :year)
                 or (period_kind in ('DAY', 'WEEK', 'TEACHING_WEEK', 'MONTH', 'TERM')
                     and period_from between :first and :last
                     and not exists (
                       select from board.incident_tally y
                       where y.unit = t.unit and y.category = t.category
                         and y.severity = t.severity
                         and y.period_kind = 'SCHOOL_YEAR' and y.period = :year))
              union all
              select unit, category, severity, count
              from board.incident_count where school_year = :year) as counted
            group by unit, category, severity
            order by unit, category, severity
            """)
        .param("year", year.code())
        .param("first", days.first())
        .param("last", days.last())
        .query(
            (row, n) ->
                new CountedTally(
                    year.code(),
                    row.getString("unit"),
                    row.getString("category"),
                    Severity.valueOf(row.getString("severity")),
                    row.getLong("count")))
        .list();
  }

  /** Zero reports of the months that begin in these days, due before today. */
  List<ZeroReports.Due> zeroReports(SchoolYear year, DateRange days, LocalDate today) {
    return jdbc.sql(
            """
            select unit, state is not null as there
            from board.zero_report_owed(:first, :last)
            where month between :first and :last and due_on < :today
            """)
        .param("first", days.first())
        .param("last", days.last())
        .param("today", today)
        .query(
            (row, n) ->
                new ZeroReports.Due(year.code(), row.getString("unit"), row.getBoolean("there")))
        .list();
  }

  /** Readings of the base quantity {@code STUDENTS} by unit. */
  Map<String, Double> students(SchoolYear year) {
    return base("STUDENTS", year);
  }

  /** Readings of a base quantity of a school year by unit. */
  public Map<String, Double> base(String quantity, SchoolYear year) {
    Map<String, Double> values = new HashMap<>();
    jdbc.sql(
            """
            select unit, value from board.reading
            where control_point = :quantity and period_kind = 'SCHOOL_YEAR'
              and period = :year and value is not null
            """)
        .param("quantity", quantity)
        .param("year", year.code())
        .query((row, n) -> values.put(row.getString("unit"), row.getDouble("value")))
        .list();
    return values;
  }

  /** Tallies by calendar year, which no school year can claim. */
  long calendarYearTallies() {
    return jdbc.sql("select count(*) from board.incident_tally where period_kind = 'CALENDAR_YEAR'")
        .query(Long.class)
        .single();
  }
}
