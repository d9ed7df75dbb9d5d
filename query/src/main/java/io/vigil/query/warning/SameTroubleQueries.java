package io.vigil.query.warning;

import io.vigil.api.warning.FindSameTrouble;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SameTroubleQueries {

  private static final String SAME =
      """
      SELECT w.*, CAST(NULL AS text) AS folded_into, 0 AS members,
      """
          + WarningSql.ENDING
          + """
          FROM board.warning_same AS m
          JOIN board.warning AS w ON w.id <> :id AND w.id IN (m.warning_id, m.told_by)
          WHERE :id IN (m.warning_id, m.told_by)
          ORDER BY w.id = m.told_by DESC, w.raised_at, w.id
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
