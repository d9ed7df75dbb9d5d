package io.vigil.query.delivery;

import io.vigil.api.delivery.DeliveryState;
import io.vigil.api.delivery.DrawSample;
import io.vigil.api.delivery.FindDeliveredRows;
import io.vigil.api.imports.ImportCounts;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The single readings of a feed. */
@Component
class DeliveredRowQueries {

  private static final int DUE_AFTER = 21;

  private static final String CHOSEN =
      """
      WITH d AS MATERIALIZED (
        SELECT d.*
        FROM board.delivery(:from, :last) AS d
        WHERE d.control_point = :controlPoint AND d.owner = :owner
          AND %s BETWEEN :from AND :to AND %s)
      """
          .formatted(DeliverySql.PLACE, DeliverySql.IN_SCOPE);

  private static final String SUMMARY =
      CHOSEN
          + """
          SELECT n.*, p.name, p.name_en, o.name AS owner_name
          FROM (SELECT count(*) AS total, %s FROM d) AS n
          LEFT JOIN board.control_point AS p ON p.control_point = :controlPoint
          LEFT JOIN board.unit AS o ON o.unit = :owner
          """
              .formatted(DeliverySql.COUNTS);

  private static final String ROWS =
      CHOSEN
          + """
          SELECT
            d.unit, d.unit_name, d.period, d.due_on, d.recorded_at, d.delay_days, d.corrected,
            d.nothing_occurred, d.import_id,
            coalesce(d.state, CASE WHEN d.due_on < :asOf THEN 'MISSING' ELSE 'NOT_DUE' END)
              AS state
          FROM d
          ORDER BY
            array_position(
              ARRAY['MISSING', 'BACKFILLED', 'LATE'],
              coalesce(d.state, CASE WHEN d.due_on < :asOf THEN 'MISSING' END)),
            d.due_on, d.unit, d.period
          LIMIT :limit
          """;

  private static final String FILES =
      CHOSEN
          + """
          SELECT i.*, c.brought
          FROM (SELECT import_id, count(*) AS brought FROM d GROUP BY import_id) AS c
          JOIN board.import_log AS i ON i.import_id = c.import_id
          ORDER BY i.started_at DESC, i.import_id
          LIMIT 20
          """;

  /** The hash makes the order, so that it stays the same however often it is asked for. */
  private static final String SAMPLE =
      """
      SELECT
        r.unit, r.unit_name, r.period, r.value, r.numerator, r.denominator, r.unit_of_measure,
        r.recorded_at, count(*) OVER () AS total
      FROM board.delivery(:from, CAST(:to AS date) + 400) AS d
      JOIN board.reading AS r
        ON r.control_point = d.control_point AND r.unit = d.unit AND r.period = d.period
      WHERE d.control_point = :controlPoint AND d.owner = :owner
        AND d.period_to BETWEEN :from AND :to
      ORDER BY md5(concat_ws('|', CAST(:draw AS text), r.unit, r.period)), r.unit, r.period
      LIMIT :size
      """;

  private final JdbcClient jdbc;

  DeliveredRowQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindDeliveredRows.Result handle(FindDeliveredRows query) {
    List<FindDeliveredRows.Row> rows =
        with(ROWS, query).param("limit", query.limit()).query((row, index) -> row(row)).list();
    List<FindDeliveredRows.File> files = with(FILES, query).query((row, index) -> file(row)).list();
    return with(SUMMARY, query)
        .query(
            (row, index) ->
                new FindDeliveredRows.Result(
                    row.getString("name"),
                    row.getString("name_en"),
                    row.getString("owner_name"),
                    DeliverySql.counts(row),
                    row.getLong("total"),
                    rows,
                    files))
        .single();
  }

  private StatementSpec with(String sql, FindDeliveredRows query) {
    return jdbc.sql(sql)
        .param("controlPoint", query.feed().controlPoint())
        .param("owner", query.feed().dataOwner())
        .param("asOf", query.asOf())
        .param("from", query.from())
        .param("to", query.to())
        .param("last", query.to().plusDays(DUE_AFTER))
        .param("scopes", DeliverySql.scopes(query.scopes()));
  }

  private static FindDeliveredRows.Row row(ResultSet row) throws SQLException {
    return new FindDeliveredRows.Row(
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("period"),
        Rows.date(row, "due_on"),
        Rows.name(row, "state", DeliveryState.class),
        Rows.optionalTime(row, "recorded_at"),
        row.getObject("delay_days", Integer.class),
        row.getBoolean("corrected"),
        row.getBoolean("nothing_occurred"),
        row.getString("import_id"));
  }

  private static FindDeliveredRows.File file(ResultSet row) throws SQLException {
    return new FindDeliveredRows.File(
        row.getString("import_id"),
        row.getString("file_name"),
        row.getString("actor"),
        Rows.time(row, "started_at"),
        row.getLong("brought"),
        new ImportCounts(
            row.getLong("accepted"),
            row.getLong("unchanged"),
            row.getLong("corrected"),
            row.getLong("rejected")));
  }

  @QueryHandler
  DrawSample.Result handle(DrawSample query) {
    record Counted(long total, DrawSample.Row row) {}
    List<Counted> drawn =
        jdbc.sql(SAMPLE)
            .param("controlPoint", query.feed().controlPoint())
            .param("owner", query.feed().dataOwner())
            .param("from", query.from())
            .param("to", query.to())
            .param("draw", query.draw())
            .param("size", query.size())
            .query((row, index) -> new Counted(row.getLong("total"), drawn(row)))
            .list();
    return new DrawSample.Result(
        drawn.isEmpty() ? 0 : drawn.getFirst().total(), drawn.stream().map(Counted::row).toList());
  }

  private static DrawSample.Row drawn(ResultSet row) throws SQLException {
    return new DrawSample.Row(
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("period"),
        Rows.number(row, "value"),
        Rows.number(row, "numerator"),
        Rows.number(row, "denominator"),
        row.getString("unit_of_measure"),
        Rows.time(row, "recorded_at"));
  }
}
