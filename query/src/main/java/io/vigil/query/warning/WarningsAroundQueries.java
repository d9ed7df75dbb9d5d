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
          + WarningSql.SIBLINGS
          + " AS siblings,\n"
          + WarningSql.ENDING
          + """
          FROM board.warning AS w
          WHERE %s AND NOT EXISTS (
              SELECT
              FROM board.warning_sibling AS g
              JOIN board.warning AS t ON t.id = g.sibling
              WHERE g.warning_id = w.id AND g.leads AND %s)
          ORDER BY w.since DESC, w.unit, w.control_point, w.id
          LIMIT :size
          """
              .formatted(around("w"), around("t"));

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

  private static String around(String warning) {
    return """
    %1$s.unit IN (SELECT board.units_around(:unit))
            AND %1$s.since BETWEEN :from AND :to
            AND %1$s.state <> 'WITHDRAWN'
            AND %1$s.unit_kind IS DISTINCT FROM 'TEACHER'
            AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = ANY (:scopes) AND c.descendant = %1$s.unit))\
    """
        .formatted(warning);
  }
}
