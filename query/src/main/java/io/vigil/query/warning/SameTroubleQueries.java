package io.vigil.query.warning;

import io.vigil.api.warning.FindSameTrouble;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SameTroubleQueries {

  private static final String SAME =
      """
      SELECT w.*, CAST(NULL AS text) AS folded_into, 0 AS members, 0 AS siblings,
      """
          + WarningSql.ENDING
          + """
          FROM (
            SELECT told_by AS id, 0 AS place FROM board.warning_same WHERE warning_id = :id
            UNION ALL
            SELECT warning_id, 1 FROM board.warning_same WHERE told_by = :id
            UNION ALL
            SELECT sibling, place FROM board.warning_sibling WHERE warning_id = :id) AS m
          JOIN board.warning AS w ON w.id = m.id
          ORDER BY m.place, w.raised_at, w.id
          """;

  private final JdbcClient jdbc;

  SameTroubleQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindSameTrouble.Result handle(FindSameTrouble query) {
    return new FindSameTrouble.Result(
        jdbc.sql(SAME)
            .param("id", query.warningId())
            .query((row, index) -> WarningQueries.item(row))
            .list());
  }
}
