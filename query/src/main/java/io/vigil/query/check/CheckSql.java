package io.vigil.query.check;

import java.util.List;

/** What the questions about checks have in common. */
final class CheckSql {

  /** Whether a unit lies in one of {@code :scopes}; all do where there is none. */
  static final String IN_SCOPE =
      """
      (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS s
        WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant = c.unit))
      """;

  /** Whether a unit is {@code :unit} or below it. */
  static final String BELOW_UNIT =
      """
      (CAST(:unit AS text) IS NULL OR EXISTS (
        SELECT FROM board.unit_closure AS b
        WHERE b.ancestor = :unit AND b.descendant = c.unit))
      """;

  /** Whether somebody must do the check, or put right what it found. */
  static final String OPEN = "(c.state NOT IN ('DONE', 'CALLED_OFF') OR c.open_findings > 0)";

  /** Whether that is late, of a check whose key is in a column. */
  static final String OVERDUE =
      """
      (c.state = 'OVERDUE' OR EXISTS (
        SELECT FROM board.check_finding AS o WHERE o.case_id = c.%s AND o.state = 'OVERDUE'))
      """;

  /** How many there are, and how many of them are done, late and overdue. */
  static final String COUNTS =
      """
      SELECT
        count(*) AS total,
        count(*) FILTER (WHERE c.state = 'DONE') AS done,
        count(*) FILTER (WHERE c.late) AS late,
        count(*) FILTER (WHERE c.state = 'OVERDUE') AS overdue
      """;

  private CheckSql() {}

  static String[] scopes(List<String> scopes) {
    return scopes.toArray(String[]::new);
  }
}
