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
import java.util.Comparator;
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
      came AS MATERIALIZED (
        SELECT d.control_point, d.unit, d.period_from, d.state = 'BACKFILLED' AS late
        FROM board.delivery(CAST(:first AS date), CAST(:last AS date)) AS d
        WHERE d.delivered AND d.control_point = ANY (CAST(:points AS text[])))
      SELECT
        a.control_point, a.unit, a.period, count(*) AS rows, count(*) FILTER (WHERE c.late) AS late,
        count(*) FILTER (WHERE c.unit = a.unit) AS own_rows,
        count(*) FILTER (WHERE c.unit = a.unit AND c.late) AS own_late
      FROM asked AS a
      JOIN board.unit_closure AS k ON k.ancestor = a.unit
      JOIN came AS c
        ON c.control_point = a.control_point AND c.unit = k.descendant
        AND c.period_from BETWEEN a.first_day AND a.last_day
      WHERE EXISTS (SELECT FROM came AS l WHERE l.late AND l.control_point = a.control_point)
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
    LocalDate first = day(days, DateRange::first, Comparator.reverseOrder());
    LocalDate last = day(days, DateRange::last, Comparator.naturalOrder()).plusDays(DUE_AFTER);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Map<Asked, Backfill> found = new HashMap<>();
    jdbc.sql(READ)
        .param("points", array(asked, Asked::point))
        .param("units", array(asked, Asked::unit))
        .param("periods", array(asked, Asked::period))
        .param("firsts", array(days, range -> range.first().toString()))
        .param("lasts", array(days, range -> range.last().toString()))
        .param("first", first.toString())
        .param("last", (last.isAfter(today) ? today : last).toString())
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

  private static LocalDate day(
      List<DateRange> days, Function<DateRange, LocalDate> which, Comparator<LocalDate> order) {
    return days.stream().map(which).max(order).orElseThrow();
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
