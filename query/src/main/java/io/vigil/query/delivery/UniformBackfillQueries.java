package io.vigil.query.delivery;

import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindUniformBackfills;
import io.vigil.api.period.PeriodKind;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Data that were entered long afterwards and look made up. */
@Component
class UniformBackfillQueries {

  private static final String UNIFORM =
      """
      WITH entered AS MATERIALIZED (
        SELECT d.*
        FROM board.delivery(:from, :to) AS d
        WHERE d.state = 'BACKFILLED' AND %s
      ),
      batch AS (
        SELECT
          d.control_point, d.owner, max(d.period_kind) AS period_kind, count(*) AS readings,
          count(DISTINCT d.period) AS periods, count(DISTINCT d.unit) AS units,
          min(d.recorded_at) AS first_at, max(d.recorded_at) AS last_at,
          avg(d.delay_days) AS mean_delay, min(r.value) AS value,
          (array_agg(d.period ORDER BY d.period_from))[1] AS first_period,
          (array_agg(d.period ORDER BY d.period_to DESC))[1] AS last_period,
          min(d.period_from) AS period_from, max(d.period_to) AS period_to
        FROM entered AS d
        JOIN board.reading AS r
          ON r.control_point = d.control_point AND r.unit = d.unit AND r.period = d.period
          AND r.period_start = board.midnight(d.period_from)
        GROUP BY d.control_point, d.owner, (d.recorded_at AT TIME ZONE board.zone())::date
        HAVING count(*) >= :readings AND count(DISTINCT d.period) >= :periods
          AND count(r.value) = count(*) AND min(r.value) = max(r.value)
      )
      SELECT b.*, p.name, p.name_en, p.unit_of_measure, o.name AS owner_name
      FROM batch AS b
      JOIN board.control_point AS p ON p.control_point = b.control_point
      LEFT JOIN board.unit AS o ON o.unit = b.owner
      WHERE EXISTS (
        SELECT FROM board.reading AS r
        WHERE r.control_point = b.control_point AND r.value <> b.value)
      ORDER BY b.last_at DESC, b.owner, b.control_point
      """
          .formatted(DeliverySql.IN_SCOPE);

  private final JdbcClient jdbc;

  UniformBackfillQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindUniformBackfills.Result handle(FindUniformBackfills query) {
    return new FindUniformBackfills.Result(
        jdbc.sql(UNIFORM)
            .param("from", query.from())
            .param("to", query.to())
            .param("readings", FindUniformBackfills.LEAST_READINGS)
            .param("periods", FindUniformBackfills.LEAST_PERIODS)
            .param("scopes", DeliverySql.scopes(query.scopes()))
            .query((row, index) -> row(row))
            .list());
  }

  private static FindUniformBackfills.Row row(ResultSet row) throws SQLException {
    return new FindUniformBackfills.Row(
        new Feed(row.getString("control_point"), row.getString("owner")),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("owner_name"),
        Rows.name(row, "period_kind", PeriodKind.class),
        row.getLong("readings"),
        row.getInt("periods"),
        row.getInt("units"),
        Rows.time(row, "first_at"),
        Rows.time(row, "last_at"),
        row.getDouble("mean_delay"),
        Objects.requireNonNull(Rows.number(row, "value"), "batches without values are left out"),
        row.getString("unit_of_measure"),
        row.getString("first_period"),
        row.getString("last_period"),
        Rows.date(row, "period_from"),
        Rows.date(row, "period_to"));
  }
}
