package io.vigil.query.reading;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.FindCorrections;
import io.vigil.api.reading.FindMissing;
import io.vigil.api.reading.FindReadings;
import io.vigil.query.projection.Answers;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReadingQueries {

  private static final String READINGS =
      """
      SELECT period, value, numerator, denominator, colour, target, standard, warning, recorded_at
      FROM board.reading
      WHERE control_point = :controlPoint AND unit = :unit
        AND period_start >= :from AND period_start < :to
      ORDER BY period_start, period
      """;

  private static final String CORRECTIONS =
      """
      SELECT period, old_value, new_value, recorded_at, import_id
      FROM board.reading_correction
      WHERE control_point = :controlPoint AND unit = :unit
      ORDER BY event_position DESC
      LIMIT :limit
      """;

  private static final String MISSING =
      """
      WITH missing AS MATERIALIZED (
        SELECT m.*
        FROM board.missing(:asOf) AS m
        WHERE CAST(:unit AS text) IS NULL
          OR EXISTS (
            SELECT FROM board.unit_closure AS c
            WHERE c.ancestor = :unit AND c.descendant = m.unit)
      )
      SELECT m.*, p.name_en, o.name AS data_owner_name, n.total, n.periods
      FROM missing AS m
      CROSS JOIN (
        SELECT
          count(*) AS total,
          count(DISTINCT (i.control_point, coalesce(i.data_owner, i.unit), i.period)) AS periods
        FROM missing AS i) AS n
      LEFT JOIN board.unit AS o ON o.unit = m.data_owner
      LEFT JOIN board.control_point AS p ON p.control_point = m.control_point
      ORDER BY m.period_to DESC, m.control_point, m.unit
      LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final Days days;
  private final Answers answers;

  ReadingQueries(JdbcClient jdbc, Days days, Answers answers) {
    this.jdbc = jdbc;
    this.answers = answers;
    this.days = days;
  }

  @QueryHandler
  FindReadings.Result handle(FindReadings query) {
    return new FindReadings.Result(
        jdbc.sql(READINGS)
            .param("controlPoint", query.controlPoint())
            .param("unit", query.unit())
            .param("from", days.start(query.from()))
            .param("to", days.end(query.to()))
            .query((row, index) -> reading(row))
            .list());
  }

  @QueryHandler
  FindCorrections.Result handle(FindCorrections query) {
    return new FindCorrections.Result(
        jdbc.sql(CORRECTIONS)
            .param("controlPoint", query.controlPoint())
            .param("unit", query.unit())
            .param("limit", query.limit())
            .query((row, index) -> correction(row))
            .list());
  }

  @QueryHandler
  FindMissing.Result handle(FindMissing query) {
    return answers.to(query, this::find);
  }

  private FindMissing.Result find(FindMissing query) {
    record Counted(long total, long periods, FindMissing.Row row) {}
    var rows =
        jdbc.sql(MISSING)
            .param("asOf", query.asOf())
            .param("unit", query.unit())
            .param("limit", Math.max(1, query.limit()))
            .query(
                (row, index) ->
                    new Counted(row.getLong("total"), row.getLong("periods"), missing(row)))
            .list();
    return new FindMissing.Result(
        rows.isEmpty() ? 0 : rows.getFirst().total(),
        rows.isEmpty() ? 0 : rows.getFirst().periods(),
        rows.stream().map(Counted::row).limit(query.limit()).toList());
  }

  private static FindReadings.Item reading(ResultSet row) throws SQLException {
    return new FindReadings.Item(
        row.getString("period"),
        Rows.number(row, "value"),
        Rows.number(row, "numerator"),
        Rows.number(row, "denominator"),
        Rows.optionalName(row, "colour", Colour.class),
        Rows.number(row, "target"),
        Rows.number(row, "standard"),
        Rows.number(row, "warning"),
        Rows.time(row, "recorded_at"));
  }

  private static FindCorrections.Row correction(ResultSet row) throws SQLException {
    return new FindCorrections.Row(
        row.getString("period"),
        Rows.number(row, "old_value"),
        Rows.number(row, "new_value"),
        Rows.time(row, "recorded_at"),
        row.getString("import_id"));
  }

  private static FindMissing.Row missing(ResultSet row) throws SQLException {
    return new FindMissing.Row(
        row.getString("control_point"),
        row.getString("control_point_name"),
        row.getString("name_en"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("period"),
        Rows.date(row, "period_to"),
        Rows.date(row, "due_on"),
        row.getString("data_owner"),
        row.getString("data_owner_name"));
  }
}
