package io.vigil.query.report;

import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.tally.Severity;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much was done about each incident, and when. */
@Component
class IncidentMeasures {
  private static final String FIND =
      """
      SELECT
        i.incident_id, i.number_year, i.number, i.school_year, i.unit, i.unit_name, i.clause,
        i.severity, i.occurred_on, k.closed_on,
        i.affected,
        CASE WHEN p.person IS NOT NULL THEN dense_rank() OVER (ORDER BY p.person) END AS person,
        CASE WHEN i.sealed THEN 0 ELSE m.planned END AS planned, m.done_on,
        i.sealed,
        coalesce(board.is_silent(
          i.unit, k.closed_on, (k.closed_on + INTERVAL '12 months')::date), false) AS silent
      FROM board.incident_counted AS i
      JOIN read_live.incident AS p ON p.incident_id = i.incident_id
      CROSS JOIN LATERAL (
        SELECT (i.closed_at AT TIME ZONE board.zone())::date AS closed_on) AS k
      LEFT JOIN LATERAL (
        SELECT
          count(*) FILTER (WHERE s.step = 'measure-planned') AS planned,
          (min(s.at) FILTER (WHERE s.step = 'rectified') AT TIME ZONE board.zone())::date
            AS done_on
        FROM read_live.incident_step AS s WHERE s.incident_id = i.incident_id) AS m ON true
      WHERE i.severity <> 'LAPSE' AND i.school_year BETWEEN :from AND :to
        AND (CAST(:unit AS text) IS NULL OR EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.ancestor = :unit AND c.descendant = i.counted_in))
      ORDER BY i.occurred_on, i.incident_id
      """;

  private final JdbcClient jdbc;

  IncidentMeasures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindIncidentMeasures.Result find(FindIncidentMeasures query) {
    return new FindIncidentMeasures.Result(
        jdbc.sql(FIND)
            .param("from", query.from())
            .param("to", query.to())
            .param("unit", query.unit())
            .query((row, number) -> item(row))
            .list());
  }

  private static FindIncidentMeasures.Item item(ResultSet row) throws SQLException {
    return new FindIncidentMeasures.Item(
        row.getString("incident_id"),
        integer(row, "number_year"),
        integer(row, "number"),
        row.getString("school_year"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("clause"),
        Rows.name(row, "severity", Severity.class),
        Rows.date(row, "occurred_on"),
        row.getObject("closed_on", LocalDate.class),
        integer(row, "affected"),
        integer(row, "person"),
        row.getInt("planned"),
        row.getObject("done_on", LocalDate.class),
        row.getBoolean("sealed"),
        row.getBoolean("silent"));
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    Long whole = Rows.whole(row, column);
    return whole == null ? null : whole.intValue();
  }
}
