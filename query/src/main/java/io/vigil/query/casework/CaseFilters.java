package io.vigil.query.casework;

import io.vigil.api.casework.CaseFilter;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a list of cases is narrowed to, in SQL. */
public final class CaseFilters {
  private static final String SQL =
      """
      (cardinality(CAST(:states AS text[])) = 0 OR %1$s.state = ANY (:states))
        AND (cardinality(CAST(:turns AS text[])) = 0 OR %4$s = ANY (:turns))
        AND CASE CAST(:standing AS text)
          WHEN 'NEEDS_HAND' THEN %2$s WHEN 'OVERDUE' THEN %3$s WHEN 'CLOSED' THEN NOT (%2$s)
          ELSE true END
      """;

  private CaseFilters() {}

  /**
   * @param row alias of the row with a column {@code state}
   * @param step the step that is awaited
   * @param open condition under which somebody must do something
   * @param overdue condition under which that is late
   */
  public static String sql(String row, String step, String open, String overdue) {
    return SQL.formatted(row, open, overdue, step);
  }

  /** Says what the parameters of the condition are. */
  public static StatementSpec with(StatementSpec statement, CaseFilter filter) {
    return statement
        .param(
            "states",
            filter.states().stream()
                .map(state -> state.toUpperCase(Locale.ROOT))
                .toArray(String[]::new))
        .param("turns", filter.turns().toArray(String[]::new))
        .param("standing", filter.standing().name());
  }
}
