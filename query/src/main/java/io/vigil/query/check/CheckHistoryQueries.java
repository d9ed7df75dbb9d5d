package io.vigil.query.check;

import io.vigil.api.check.CheckKind;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.check.FindDueChecks;
import io.vigil.query.casework.KindHistory;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of a check, and which of them the clock must tell. */
@Component
class CheckHistoryQueries {

  private static final String FINDINGS =
      """
      SELECT f.*
      FROM board.check_finding AS f
      WHERE f.case_id = :case
      ORDER BY f.noted_at, f.event_position
      """;

  private final JdbcClient jdbc;
  private final KindHistory<CheckKind> history;

  CheckHistoryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.history = new KindHistory<>(jdbc, "board.check_step", CheckKind.class);
  }

  @QueryHandler
  FindCheckHistory.Result handle(FindCheckHistory query) {
    return new FindCheckHistory.Result(
        history.of(query.caseId()),
        jdbc.sql(FINDINGS)
            .param("case", query.caseId())
            .query((row, index) -> finding(row))
            .list());
  }

  @QueryHandler
  FindDueChecks.Result handle(FindDueChecks query) {
    return new FindDueChecks.Result(
        history.due(query.now(), query.limit(), FindDueChecks.Item::new));
  }

  private static FindCheckHistory.Finding finding(ResultSet row) throws SQLException {
    return new FindCheckHistory.Finding(
        row.getString("finding_id"),
        row.getString("item"),
        row.getString("finding"),
        row.getString("linked_case"),
        Rows.time(row, "noted_at"),
        Rows.time(row, "due_at"),
        row.getString("state").toLowerCase(Locale.ROOT),
        Rows.optionalTime(row, "settled_at"),
        row.getString("settled"));
  }
}
