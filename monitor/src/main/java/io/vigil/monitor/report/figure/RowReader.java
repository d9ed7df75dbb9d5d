package io.vigil.monitor.report.figure;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportYears;
import io.vigil.monitor.report.ReportData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows behind a figure. */
@Component
public class RowReader implements Pool.Source {
  private static final String FRAME =
      """
      WITH years AS (
        SELECT school_year, first_date, lead(first_date) OVER (ORDER BY first_date) AS next_date
        FROM board.school_years(CAST(:first AS date), CAST(:last AS date)))
      SELECT f.*, y.school_year, u.name AS unit_name, i.file_name
      FROM (
      %s) AS f
      JOIN years AS y
        ON f.day >= y.first_date AND (y.next_date IS NULL OR f.day < y.next_date)
      LEFT JOIN board.unit AS u ON u.unit = f.unit
      LEFT JOIN board.import_log AS i ON i.import_id = f.import_id
      WHERE f.day BETWEEN CAST(:first AS date) AND CAST(:last AS date)
        AND (CAST(:unit AS text) IS NULL
          OR f.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit))
        AND (CAST(:key AS text) IS NULL OR f.key = ANY (string_to_array(:key, '|')))
        AND NOT EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.descendant = f.unit AND c.ancestor = ANY (string_to_array(:without, ',')))
      ORDER BY f.day, f.unit, f.event_id
      """;

  private static final int A_DAY = "2026-10-01".length();

  private final JdbcClient jdbc;
  private final ReportData data;
  private final Clock clock;
  private final ZoneId zone;

  RowReader(JdbcClient jdbc, ReportData data, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.data = data;
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Of the college. */
  public ZoneId zone() {
    return zone;
  }

  public static String sql(FigureKey figure) {
    return FRAME.formatted(figure.counted().sql());
  }

  public Map<String, @Nullable Object> parameters(FigureKey figure) {
    AcademicCalendar calendar = data.calendar();
    Map<String, @Nullable Object> parameters = new TreeMap<>();
    parameters.put("first", calendar.range(period(figure.from(), figure)).first().toString());
    parameters.put("last", calendar.range(period(figure.to(), figure)).last().toString());
    parameters.put("unit", figure.unit());
    parameters.put("key", figure.key());
    parameters.put("without", String.join(",", figure.without()));
    if (figure.counted().sql().contains(":kind")) {
      parameters.put("kind", ReportYears.kind(figure.from()).name());
    }
    if (figure.counted().sql().contains(":as_of")) {
      parameters.put("as_of", today().toString());
    }
    return parameters;
  }

  private static Period period(String code, FigureKey figure) {
    try {
      return Period.parse(code, code.length() == A_DAY ? PeriodKind.DAY : ReportYears.kind(code));
    } catch (PeriodFormatException e) {
      throw Rejection.notFound("figure", figure.text());
    }
  }

  @Override
  public List<Row> read(FigureKey figure) {
    return jdbc.sql(sql(figure)).params(parameters(figure)).query(RowReader::row).list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("type"),
        row.getString("event_id"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("period"),
        row.getObject("day", LocalDate.class),
        row.getString("school_year"),
        row.getString("key"),
        row.getString("what"),
        row.getString("category"),
        row.getString("severity"),
        row.getDouble("value"),
        instant(row),
        row.getString("import_id"),
        row.getString("file_name"),
        row.getObject("line", Long.class),
        row.getString("rules"));
  }

  private static @Nullable Instant instant(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
