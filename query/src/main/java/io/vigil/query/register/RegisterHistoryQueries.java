package io.vigil.query.register;

import io.vigil.api.casework.By;
import io.vigil.api.register.FindDueEntries;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.register.RegisterKind;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of an entry, and which of them the clock must tell. */
@Component
class RegisterHistoryQueries {

  private static final String STEPS =
      """
      SELECT s.*
      FROM board.register_step AS s
      WHERE s.case_id = :case
      ORDER BY s.at, s.event_position
      """;

  private static final String DUE =
      """
      SELECT s.kind, s.case_id
      FROM board.register_step AS s
      WHERE s.due_at < :now
        AND NOT EXISTS (
          SELECT FROM board.register_step AS l
          WHERE l.case_id = s.case_id AND l.event_position > s.event_position)
      ORDER BY s.due_at, s.case_id
      LIMIT :limit
      """;

  private final JdbcClient jdbc;

  RegisterHistoryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindRegisterHistory.Result handle(FindRegisterHistory query) {
    return new FindRegisterHistory.Result(
        jdbc.sql(STEPS).param("case", query.caseId()).query((row, index) -> step(row)).list());
  }

  @QueryHandler
  FindDueEntries.Result handle(FindDueEntries query) {
    return new FindDueEntries.Result(
        jdbc.sql(DUE)
            .param("now", OffsetDateTime.ofInstant(query.now(), ZoneOffset.UTC))
            .param("limit", query.limit())
            .query(
                (row, index) ->
                    new FindDueEntries.Item(
                        Rows.name(row, "kind", RegisterKind.class), row.getString("case_id")))
            .list());
  }

  private static FindRegisterHistory.Step step(ResultSet row) throws SQLException {
    return new FindRegisterHistory.Step(
        row.getString("step"),
        Rows.time(row, "at"),
        Rows.time(row, "recorded_at"),
        new By(
            row.getString("actor"),
            row.getString("role"),
            row.getString("channel"),
            row.getString("on_behalf_of")),
        row.getString("note"),
        Rows.optionalTime(row, "due_at"));
  }
}
