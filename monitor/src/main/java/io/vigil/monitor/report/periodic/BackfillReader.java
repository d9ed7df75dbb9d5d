package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportYears;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of which values a part was entered as backfill (补录), as the grid of deliveries has it. */
@Component
class BackfillReader {
  /** Data of a period are due within about a year. */
  private static final int DUE_AFTER = 400;

  /** A value of a unit is its own where there is one, else put together from those below. */
  private static final String READ =
      """
      WITH asked AS (
        SELECT *
        FROM unnest(
          CAST(:points AS text[]), CAST(:units AS text[]), CAST(:periods AS text[]),
          CAST(:firsts AS date[]), CAST(:lasts AS date[]))
          AS a (control_point, unit, period, first_day, last_day)),
      below AS MATERIALIZED (
        SELECT k.ancestor, k.descendant
        FROM board.unit_closure AS k
        WHERE k.ancestor = ANY (CAST(:units AS text[]))),
      came AS MATERIALIZED (
        SELECT
          s.first_day, s.last_day, d.control_point, d.unit, count(*) AS rows,
          count(*) FILTER (WHERE d.state = 'BACKFILLED') AS late
        FROM (
          SELECT a.first_day, a.last_day, array_agg(DISTINCT a.control_point) AS points
          FROM asked AS a
          GROUP BY a.first_day, a.last_day) AS s
        CROSS JOIN LATERAL board.delivery_of(
          s.points, ARRAY(SELECT DISTINCT b.descendant FROM below AS b), s.first_day, s.last_day,
          s.first_day, least(s.last_day + :due_after, CAST(:today AS date))) AS d
        WHERE d.delivered
        GROUP BY s.first_day, s.last_day, d.control_point, d.unit)
      SELECT
        a.control_point, a.unit, a.period, sum(c.rows) AS rows, sum(c.late) AS late,
        sum(c.rows) FILTER (WHERE c.unit = a.unit) AS own_rows,
        sum(c.late) FILTER (WHERE c.unit = a.unit) AS own_late
      FROM asked AS a
      JOIN below AS b ON b.ancestor = a.unit
      JOIN came AS c
        ON c.control_point = a.control_point AND c.unit = b.descendant
        AND c.first_day = a.first_day AND c.last_day = a.last_day
      WHERE a.control_point IN (SELECT l.control_point FROM came AS l WHERE l.late > 0)
      GROUP BY a.control_point, a.unit, a.period
      """;

  /** A value of a report. */
  private record Asked(String point, String unit, String period) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ZoneId zone;

  BackfillReader(JdbcClient jdbc, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * @param grain kind of the periods that are no calendar years
   */
  List<PointValue> told(List<PointValue> values, AcademicCalendar calendar, PeriodKind grain) {
    List<Asked> asked = values.stream().flatMap(BackfillReader::asked).toList();
    if (asked.isEmpty()) {
      return values;
    }
    Map<Asked, Backfill> found = found(asked, calendar, grain);
    return values.stream()
        .map(one -> one.with(late(found, one, one.now()), late(found, one, one.before())))
        .toList();
  }

  private static Stream<Asked> asked(PointValue value) {
    return Stream.of(value.now(), value.before())
        .flatMap(Stream::ofNullable)
        .map(reading -> new Asked(value.point(), value.unit(), reading.period()));
  }

  private static Backfill late(
      Map<Asked, Backfill> found, PointValue of, PointValue.@Nullable Reading reading) {
    return reading == null
        ? Backfill.NONE
        : found.getOrDefault(new Asked(of.point(), of.unit(), reading.period()), Backfill.NONE);
  }

  private Map<Asked, Backfill> found(
      List<Asked> asked, AcademicCalendar calendar, PeriodKind grain) {
    List<DateRange> days = asked.stream().map(one -> days(calendar, one.period(), grain)).toList();
    Map<Asked, Backfill> found = new HashMap<>();
    jdbc.sql(READ)
        .param("points", array(asked, Asked::point))
        .param("units", array(asked, Asked::unit))
        .param("periods", array(asked, Asked::period))
        .param("firsts", array(days, range -> range.first().toString()))
        .param("lasts", array(days, range -> range.last().toString()))
        .param("due_after", DUE_AFTER)
        .param("today", LocalDate.ofInstant(clock.instant(), zone).toString())
        .query(
            row -> {
              found.put(
                  new Asked(
                      row.getString("control_point"),
                      row.getString("unit"),
                      row.getString("period")),
                  backfill(row));
            });
    return found;
  }

  /** The kind of year is told apart by how it is written. */
  private static DateRange days(AcademicCalendar calendar, String code, PeriodKind grain) {
    PeriodKind year = ReportYears.kind(code);
    return calendar.range(Period.parse(code, year == PeriodKind.CALENDAR_YEAR ? year : grain));
  }

  private static <T> String[] array(List<T> of, Function<T, String> part) {
    return of.stream().map(part).toArray(String[]::new);
  }

  private static Backfill backfill(ResultSet row) throws SQLException {
    long own = row.getLong("own_rows");
    return own > 0
        ? new Backfill(own, row.getLong("own_late"))
        : new Backfill(row.getLong("rows"), row.getLong("late"));
  }
}
