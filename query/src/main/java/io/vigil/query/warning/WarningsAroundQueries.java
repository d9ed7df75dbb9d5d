package io.vigil.query.warning;

import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.api.warning.FindWarningsAround.Matter;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WarningsAroundQueries {

  /** Names one of the cases of the matter. */
  private static final String NAMES =
      """
      coalesce(
            %1$s.evidence -> 'occurrence' ->> 'caseId' = ANY (CAST(:cases AS text[]))
            OR jsonb_exists_any(%1$s.evidence -> 'occurrence' -> 'members', :cases), false)\
      """;

  private static final String AT_ITS_PLACE =
      """
      coalesce(
            w.evidence -> 'occurrence' ->> 'rule' = 'COMPLAINT_CLUSTER'
            AND w.evidence -> 'occurrence' ->> 'subject' IN (SELECT p.place FROM place AS p), false)\
      """;

  private static final String AROUND =
      """
      WITH place AS (
        SELECT :place AS place WHERE CAST(:place AS text) IS NOT NULL
        UNION
        SELECT c.place FROM board.complaint AS c
        WHERE CAST(:place AS text) IS NULL AND c.complaint_id = ANY (:cases))
      SELECT w.*, CAST(NULL AS text) AS folded_into, 0 AS members,
      """
          + WarningSql.SIBLINGS
          + " AS siblings,\n"
          + WarningSql.ENDING
          + """
            , %3$s OR %4$s AS is_about
          FROM board.warning AS w
          WHERE %1$s AND NOT EXISTS (
              SELECT
              FROM board.warning_sibling AS g
              JOIN board.warning AS t ON t.id = g.sibling
              WHERE g.warning_id = w.id AND g.leads AND %2$s)
          ORDER BY is_about DESC, abs(w.since - CAST(:day AS date)), w.since DESC, w.unit,
            w.control_point, w.id
          LIMIT :size
          """
              .formatted(around("w"), around("t"), NAMES.formatted("w"), AT_ITS_PLACE);

  private final JdbcClient jdbc;

  WarningsAroundQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindWarningsAround.Result handle(FindWarningsAround query) {
    @Nullable Matter matter = query.matter();
    List<Map.Entry<FindWarnings.Item, Boolean>> found =
        jdbc.sql(AROUND)
            .param("unit", query.unit())
            .param("from", query.from())
            .param("to", query.to())
            .param("scopes", query.scopes().toArray(String[]::new))
            .param("size", query.size())
            .param("cases", matter == null ? new String[0] : matter.cases().toArray(String[]::new))
            .param("place", matter == null ? null : matter.place())
            .param("day", matter == null ? null : matter.day())
            .query((row, index) -> Map.entry(WarningQueries.item(row), row.getBoolean("is_about")))
            .list();
    return new FindWarningsAround.Result(
        found.stream().map(Map.Entry::getKey).toList(),
        found.stream().filter(Map.Entry::getValue).map(one -> one.getKey().id()).toList());
  }

  private static String around(String warning) {
    return """
    %1$s.unit IN (SELECT board.units_around(:unit))
            AND (%1$s.since BETWEEN :from AND :to OR %2$s)
            AND %1$s.state <> 'WITHDRAWN'
            AND %1$s.unit_kind IS DISTINCT FROM 'TEACHER'
            AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = ANY (:scopes) AND c.descendant = %1$s.unit))\
    """
        .formatted(warning, NAMES.formatted(warning));
  }
}
