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

  /** A case of a group begins with the first of it that is raised, and ends with its last. */
  private static final String WARNINGS =
      """
      SELECT count(*) FROM board.warning AS w
      WHERE w.%1$s >= :from AND w.%1$s < :until AND NOT w.historical
        AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.level IS DISTINCT FROM 'TEACHER'
        AND w.withdrawn_at IS NULL AND w.close_reason IS DISTINCT FROM 'JOINED'
        AND NOT EXISTS (
          SELECT FROM board.warning_open AS o WHERE o.id = w.id AND o.folded_into IS NOT NULL)
        AND NOT EXISTS (
          SELECT
          FROM board.warning_sibling AS g
          JOIN board.warning AS s ON s.id = g.sibling
          WHERE g.warning_id = w.id
            AND (coalesce(s.%1$s, 'infinity'), s.id) %2$s (w.%1$s, w.id))
        AND %3$s
      """;

  private static final String BLUE = "w.colour = 'BLUE' AND ";

  private static final String CASES =
      """
      SELECT count(*) FROM board.%1$s AS %2$s
      WHERE %2$s.%3$s >= :from AND %2$s.%3$s < :until AND %4$s AND %5$s
      """;

  private static final String COUNT =
      ("SELECT (%s) AS raised, (%s) AS raised_blue, (%s) AS ended, (%s) AS ended_blue,"
              + " (%s) AS incidents, (%s) AS findings, (%s) AS complaints")
          .formatted(
              warnings("raised_at", "<", ""),
              warnings("raised_at", "<", BLUE),
              warnings("closed_at", ">", ""),
              warnings("closed_at", ">", BLUE),
              cases("incident", "i", "decided_at", "NOT i.sealed AND i.called = 'INCIDENT'"),
              cases("finding", "f", "noted_at", "true"),
              cases("complaint", "c", "received_at", "true"));

  private final JdbcClient jdbc;

  ChangeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String warnings(String moment, String comesFirst, String which) {
    return WARNINGS.formatted(moment, comesFirst, which + SCOPED.formatted("w"));
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
