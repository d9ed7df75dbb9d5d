package io.vigil.query.check;

import io.vigil.api.casework.By;
import io.vigil.api.check.CheckKind;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.check.FindDueChecks;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of a check, and which of them the clock must tell. */
@Component
class CheckHistoryQueries {

  private static final String STEPS =
      """
      SELECT s.*
      FROM board.check_step AS s
      WHERE s.case_id = :case
      ORDER BY s.at, s.event_position
      """;

  private static final String FINDINGS =
      """
      SELECT f.*
      FROM board.check_finding AS f
      WHERE f.case_id = :case
      ORDER BY f.noted_at, f.event_position
      """;

  private static final String DUE =
      """
      SELECT s.kind, s.case_id
      FROM board.check_step AS s
      WHERE s.due_at < :now
        AND NOT EXISTS (
          SELECT FROM board.check_step AS l
          WHERE l.case_id = s.case_id AND l.event_position > s.event_position)
      ORDER BY s.due_at, s.case_id
      LIMIT :limit
      """;

  private final JdbcClient jdbc;

  CheckHistoryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindCheckHistory.Result handle(FindCheckHistory query) {
    return new FindCheckHistory.Result(
        jdbc.sql(STEPS).param("case", query.caseId()).query((row, index) -> step(row)).list(),
        jdbc.sql(FINDINGS)
            .param("case", query.caseId())
            .query((row, index) -> finding(row))
            .list());
  }

  @QueryHandler
  FindDueChecks.Result handle(FindDueChecks query) {
    return new FindDueChecks.Result(
        jdbc.sql(DUE)
            .param("now", OffsetDateTime.ofInstant(query.now(), ZoneOffset.UTC))
            .param("limit", query.limit())
            .query(
                (row, index) ->
                    new FindDueChecks.Item(
                        Rows.name(row, "kind", CheckKind.class), row.getString("case_id")))
            .list());
  }

  private static FindCheckHistory.Step step(ResultSet row) throws SQLException {
    return new FindCheckHistory.Step(
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
