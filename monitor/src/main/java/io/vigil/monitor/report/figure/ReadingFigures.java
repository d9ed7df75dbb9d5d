package io.vigil.monitor.report.figure;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodFormatException;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindFigure;
import io.vigil.monitor.report.Discretion;
import io.vigil.monitor.report.FigureSource;
import io.vigil.monitor.report.ReportData;
import io.vigil.monitor.report.Unlisted;
import io.vigil.monitor.report.Unlisted.Because;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resolves a value before or after a measure to the readings that it is the mean of. */
@Component
class ReadingFigures implements FigureSource {
  private static final String VALUE =
      """
      SELECT avg(t.value) AS value
      FROM board.trend(:point, :unit, CAST(:first AS date), CAST(:last AS date), :grain) AS t
      WHERE t.period_from >= CAST(:first AS date) AND t.period_to <= CAST(:last AS date)
      """;

  private static final String EVENTS =
      """
      SELECT
        r.event_id, r.unit, r.unit_name, r.period, r.control_point AS what, r.value,
        r.recorded_at, r.import_id, i.file_name, r.line
      FROM board.reading AS r
      LEFT JOIN board.import_log AS i ON i.import_id = r.import_id
      WHERE r.control_point = :point
        AND r.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit)
        AND r.period_from >= CAST(:first AS date) AND r.period_to <= CAST(:last AS date)
      ORDER BY r.period_from, r.unit
      """;

  private final JdbcClient jdbc;
  private final ReportData data;
  private final Discretion discretion;

  ReadingFigures(JdbcClient jdbc, ReportData data, Discretion discretion) {
    this.jdbc = jdbc;
    this.data = data;
    this.discretion = discretion;
  }

  @Override
  public boolean knows(String reference) {
    return ReadingKey.isOne(reference);
  }

  @Override
  public FindFigure.Result find(FindFigure query) {
    Map<String, String> parameters = parameters(ReadingKey.parse(query.reference()));
    List<FindFigure.EventLine> events =
        jdbc.sql(EVENTS).params(parameters).query((row, n) -> line(row)).list();
    Unlisted unlisted = discretion.towards(query);
    List<FindFigure.EventLine> shown =
        events.stream()
            .filter(one -> unlisted.because(one.eventId(), one.unit()) == Because.LISTED)
            .toList();
    Double value =
        jdbc.sql(VALUE).params(parameters).query((row, n) -> number(row)).optional().orElse(null);
    return new FindFigure.Result(
        query.reference(),
        value,
        VALUE,
        parameters,
        List.of("mean of the periods, method " + FigureKey.METHOD),
        events.size(),
        null,
        events.size() - shown.size(),
        shown.stream().limit(Math.max(0, query.limit())).toList());
  }

  private Map<String, String> parameters(ReadingKey key) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("point", key.controlPoint());
    parameters.put("unit", key.unit());
    Period first = period(key.from(), key);
    Period last = period(key.to(), key);
    parameters.put("first", data.calendar().range(first).first().toString());
    parameters.put("last", data.calendar().range(last).last().toString());
    parameters.put("grain", first.kind().name());
    return parameters;
  }

  private static Period period(String code, ReadingKey key) {
    return Arrays.stream(PeriodKind.values())
        .map(kind -> parsed(code, kind))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("figure", key.text()));
  }

  private static @Nullable Period parsed(String code, PeriodKind kind) {
    try {
      return Period.parse(code, kind);
    } catch (PeriodFormatException e) {
      return null;
    }
  }

  private static FindFigure.EventLine line(ResultSet row) throws SQLException {
    return new FindFigure.EventLine(
        row.getString("event_id"),
        "reading",
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("period"),
        row.getString("what"),
        null,
        null,
        number(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("import_id"),
        row.getString("file_name"),
        row.getObject("line", Long.class));
  }

  private static @Nullable Double number(ResultSet row) throws SQLException {
    double value = row.getDouble("value");
    return row.wasNull() ? null : value;
  }
}
