package io.vigil.monitor.report;

import io.vigil.api.report.FindRecordsBegun;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from when on there are records: one reading of each point, not all of them. */
@Component
class RecordsBegun {
  private static final String FIRST =
      """
      SELECT least(
        (SELECT min(t.period_from) FROM board.incident_tally AS t),
        (SELECT min(i.occurred_on) FROM board.incident AS i),
        (SELECT (min(c.received_at) AT TIME ZONE board.zone())::date FROM board.complaint AS c),
        (SELECT (min(f.period_start) AT TIME ZONE board.zone())::date
          FROM board.control_point AS p
          CROSS JOIN LATERAL (
            SELECT r.period_start FROM board.reading AS r
            WHERE r.control_point = p.control_point
            ORDER BY r.period_start LIMIT 1) AS f))
      """;

  private final JdbcClient jdbc;

  RecordsBegun(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindRecordsBegun.Result handle(FindRecordsBegun query) {
    return new FindRecordsBegun.Result(
        jdbc.sql(FIRST)
            .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
            .single()
            .orElse(null));
  }
}
