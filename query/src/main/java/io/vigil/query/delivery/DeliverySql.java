package io.vigil.query.delivery;

import io.vigil.api.delivery.DeliveryCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the questions about deliveries have in common; {@code d} is a row of board.delivery. */
final class DeliverySql {

  /** What {@link #counts} reads; needs {@code :asOf}. */
  static final String COUNTS =
      """
      count(*) FILTER (WHERE d.delivered OR d.due_on < :asOf) AS expected,
      count(*) FILTER (WHERE d.state = 'ON_TIME') AS on_time,
      count(*) FILTER (WHERE d.state = 'LATE') AS late,
      count(*) FILTER (WHERE d.state = 'BACKFILLED') AS backfilled,
      count(*) FILTER (WHERE NOT d.delivered AND d.due_on < :asOf) AS missing,
      count(*) FILTER (WHERE d.corrected) AS corrected,
      count(*) FILTER (WHERE d.nothing_occurred) AS nothing,
      coalesce(sum(d.delay_days) FILTER (WHERE d.delay_days > 0), 0) AS delay_days
      """;

  /** Whether the row is about a unit of {@code :scopes}, or owed by one; all where it is empty. */
  static final String IN_SCOPE =
      """
      (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS s
        WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant IN (d.unit, d.owner)))
      """;

  /** Kinds of period that stand in the week they lie in, not in the one they are due in. */
  static final String PLACE =
      "CASE WHEN d.period_kind IN ('DAY', 'WEEK', 'TEACHING_WEEK') THEN d.period_to"
          + " ELSE d.due_on END";

  private DeliverySql() {}

  static String[] scopes(List<String> scopes) {
    return scopes.toArray(String[]::new);
  }

  static DeliveryCounts counts(ResultSet row) throws SQLException {
    return new DeliveryCounts(
        row.getLong("expected"),
        row.getLong("on_time"),
        row.getLong("late"),
        row.getLong("backfilled"),
        row.getLong("missing"),
        row.getLong("corrected"),
        row.getLong("nothing"),
        row.getLong("delay_days"));
  }
}
