package io.vigil.query.awaited;

import io.vigil.api.awaited.CountChanges;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChangeQueries {
  private static final String SCOPED =
      """
      (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS k
        WHERE k.ancestor = ANY (:scopes) AND k.descendant = %1$s.unit))
      """;

  /** What is counted at all, alone or as part of the case of its group. */
  private static final String COUNTED =
      """
      NOT %1$s.historical
        AND %1$s.unit_kind IS DISTINCT FROM 'TEACHER' AND %1$s.level IS DISTINCT FROM 'TEACHER'
        AND %1$s.withdrawn_at IS NULL AND %1$s.close_reason IS DISTINCT FROM 'JOINED'
        AND NOT EXISTS (
          SELECT FROM board.warning_open AS o WHERE o.id = %1$s.id AND o.folded_into IS NOT NULL)
        AND %2$s
      """;

  /**
   * A case of a group begins with the first of it that is raised, and ends with its last; it is
   * blue if all of it is.
   */
  private static final String WARNINGS =
      """
      SELECT count(*) AS cases, count(*) FILTER (WHERE w.colour = 'BLUE' AND NOT EXISTS (
          SELECT
          FROM board.warning_sibling AS g
          JOIN board.warning AS s ON s.id = g.sibling
          WHERE g.warning_id = w.id AND s.colour <> 'BLUE' AND %4$s)) AS blue
      FROM board.warning AS w
      WHERE w.%1$s >= :from AND w.%1$s < :until AND %3$s
        AND NOT EXISTS (
          SELECT
          FROM board.warning_sibling AS g
          JOIN board.warning AS s ON s.id = g.sibling
          WHERE g.warning_id = w.id
            AND (coalesce(s.%1$s, 'infinity'), s.id) %2$s (w.%1$s, w.id)
            AND %4$s)
      """;

  private static final String CASES =
      """
      SELECT count(*) FROM board.%1$s AS %2$s
      WHERE %2$s.%3$s >= :from AND %2$s.%3$s < :until AND %4$s AND %5$s
      """;

  private static final String COUNT =
      """
      SELECT r.cases AS raised, r.blue AS raised_blue, e.cases AS ended, e.blue AS ended_blue,
        (%3$s) AS incidents, (%4$s) AS findings, (%5$s) AS complaints
      FROM (%1$s) AS r CROSS JOIN (%2$s) AS e
      """
          .formatted(
              warnings("raised_at", "<"),
              warnings("closed_at", ">"),
              cases("incident", "i", "decided_at", "NOT i.sealed AND i.called = 'INCIDENT'"),
              cases("finding", "f", "noted_at", "true"),
              cases("complaint", "c", "received_at", "true"));

  private final JdbcClient jdbc;

  ChangeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String warnings(String moment, String comesFirst) {
    return WARNINGS.formatted(moment, comesFirst, counted("w"), counted("s"));
  }

  private static String counted(String warning) {
    return COUNTED.formatted(warning, SCOPED.formatted(warning));
  }

  private static String cases(String view, String row, String moment, String which) {
    return CASES.formatted(view, row, moment, which, SCOPED.formatted(row));
  }

  @QueryHandler
  CountChanges.Result handle(CountChanges query) {
    return jdbc.sql(COUNT)
        .param("from", query.from().atOffset(ZoneOffset.UTC))
        .param("until", query.until().atOffset(ZoneOffset.UTC))
        .param("scopes", query.scopes().toArray(String[]::new))
        .query(
            (row, index) ->
                new CountChanges.Result(
                    row.getLong("raised"),
                    row.getLong("raised_blue"),
                    row.getLong("ended"),
                    row.getLong("ended_blue"),
                    row.getLong("incidents"),
                    row.getLong("findings"),
                    row.getLong("complaints")))
        .single();
  }
}
