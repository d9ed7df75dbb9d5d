package io.vigil.monitor.report;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.calendar.TermDates;
import io.vigil.api.period.Period;
import io.vigil.api.period.Period.CalendarYear;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.Term;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.tally.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  /**
   * Tallies of a school year or term that a calendar year has a part of, where nobody counted the
   * calendar year, nor each month of the part; one of none is none in each part, and so is what is
   * left of one that shorter tallies add up to.
   */
  static final String UNCUT =
      """
      select t.unit, t.category, t.severity, t.count
      from board.incident_tally t
      where t.period_kind in ('SCHOOL_YEAR', 'TERM')
        and t.count > 0
        and date_part('year', t.period_from) < date_part('year', t.period_to)
        and t.count > (
          select coalesce(sum(s.count), 0) from board.incident_tally s
          where s.unit = t.unit and s.category = t.category and s.severity = t.severity
            and s.period_kind in ('DAY', 'WEEK', 'TEACHING_WEEK', 'MONTH')
            and s.period_from between t.period_from and t.period_to)
        and exists (
          select
          from generate_series(
            greatest(date_part('year', t.period_from)::int, :from_year),
            least(date_part('year', t.period_to)::int, :to_year)) as part (year)
          where not exists (
            select from board.incident_tally y
            where y.unit = t.unit and y.category = t.category and y.severity = t.severity
              and y.period_kind = 'CALENDAR_YEAR' and y.period = part.year::text)
            and exists (
              select
              from generate_series(
                date_trunc(
                  'month', greatest(t.period_from, make_date(part.year, 1, 1))::timestamp),
                least(t.period_to, make_date(part.year, 12, 31))::timestamp,
                interval '1 month') as month (begins)
              where not exists (
                select from board.incident_tally m
                where m.unit = t.unit and m.category = t.category and m.severity = t.severity
                  and m.period_kind = 'MONTH' and m.period_from = month.begins::date)))
      """;

  private final JdbcClient jdbc;

  ReportData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reports are kept for good: teachers stand in them by their codes. */
  public UnitTree units() {
    return new UnitTree(
        jdbc.sql(
                """
                select unit, case when kind <> 'TEACHER' then name end as name,
                  case when kind <> 'TEACHER' then name_en end as name_en, parent,
                  kind = 'PROGRAMME' as programme
                from board.unit order by unit
                """)
            .query(
                (row, n) ->
                    new UnitTree.Node(
                        row.getString("unit"),
                        row.getString("name"),
                        row.getString("name_en"),
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
   * Tallies of a year and decided single cases, added up; tallies of shorter periods count where
   * they begin in it and nobody gave a number for the whole year.
   */
  List<CountedTally> tallies(Period year, DateRange days) {
    return jdbc.sql(
            """
            select unit, category, severity, sum(count) as count
            from (
              select unit, category, severity, count
              from board.incident_tally t
              where (period_kind = :kind and period = :year)
                 or (period_kind in ('DAY', 'WEEK', 'TEACHING_WEEK', 'MONTH', 'TERM')
                     and period_from between :first and :last
                     and (period_kind <> 'TERM' or :kind = 'SCHOOL_YEAR' or period_to <= :last)
                     and not exists (
                       select from board.incident_tally y
                       where y.unit = t.unit and y.category = t.category
                         and y.severity = t.severity
                         and y.period_kind = :kind and y.period = :year))
              union all
              select counted_in, category_group, severity, 1
              from board.incident_counted
              where case :kind when 'SCHOOL_YEAR' then school_year = :year
                else occurred_on between :first and :last end) as counted
            group by unit, category, severity
            order by unit, category, severity
            """)
        .param("year", year.code())
        .param("kind", year.kind().name())
        .param("first", days.first())
        .param("last", days.last())
        .query((row, n) -> tally(year, row))
        .list();
  }

  /** Counts of school years and terms of which a calendar year has a part that nobody knows. */
  List<CountedTally> uncut(Period year) {
    return year instanceof CalendarYear calendar
        ? jdbc.sql(
                "select unit, category, severity, sum(count) as count from (%s) as t group by 1, 2, 3"
                    .formatted(UNCUT))
            .param("from_year", calendar.year())
            .param("to_year", calendar.year())
            .query((row, n) -> tally(year, row))
            .list()
        : List.of();
  }

  private static CountedTally tally(Period year, ResultSet row) throws SQLException {
    return new CountedTally(
        year.code(),
        row.getString("unit"),
        row.getString("category"),
        Severity.valueOf(row.getString("severity")),
        row.getLong("count"));
  }

  /** Zero reports of the months that begin in these days, due before today. */
  List<ZeroReports.Due> zeroReports(Period year, DateRange days, LocalDate today) {
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
