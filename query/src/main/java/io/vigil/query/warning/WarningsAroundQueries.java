package io.vigil.query.warning;

import io.vigil.api.warning.FindWarningsAround;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WarningsAroundQueries {

  private static final String AROUND =
      """
      SELECT w.*, CAST(NULL AS text) AS folded_into, 0 AS members,
      """
          + WarningSql.ENDING
          + """
          FROM board.warning AS w
          WHERE w.unit IN (SELECT board.units_around(:unit))
            AND w.since BETWEEN :from AND :to
            AND w.state <> 'WITHDRAWN'
            AND w.unit_kind IS DISTINCT FROM 'TEACHER'
            AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = ANY (:scopes) AND c.descendant = w.unit))
          ORDER BY w.since DESC, w.unit, w.control_point, w.id
          LIMIT :size
          """;

  private final JdbcClient jdbc;

  WarningsAroundQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindWarningsAround.Result handle(FindWarningsAround query) {
    return new FindWarningsAround.Result(
        jdbc.sql(AROUND)
            .param("unit", query.unit())
            .param("from", query.from())
            .param("to", query.to())
            .param("scopes", query.scopes().toArray(String[]::new))
            .param("size", query.size())
            .query((row, index) -> WarningQueries.item(row))
            .list());
  }
}
