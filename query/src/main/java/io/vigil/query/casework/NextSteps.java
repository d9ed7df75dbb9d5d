package io.vigil.query.casework;

/**
 * Which step a check waits for, in SQL. A check that is overdue has no limit that runs, and waits
 * for being done all the same; one that was called off waits for nothing.
 */
public final class NextSteps {
  private static final String SQL =
      """
      CASE WHEN %1$s.state = 'CALLED_OFF' THEN NULL
        WHEN %1$s.%2$s IS NULL THEN '%3$s' ELSE %1$s.due_step END
      """;

  private NextSteps() {}

  /**
   * @param row alias of a row of {@code board.self_check}
   */
  public static String ofSelfCheck(String row) {
    return SQL.formatted(row, "finished_at", "self-check.finish").strip();
  }

  /**
   * @param row alias of a row of {@code board.inspection}
   */
  public static String ofInspection(String row) {
    return SQL.formatted(row, "done_at", "inspection.carry-out").strip();
  }
}
