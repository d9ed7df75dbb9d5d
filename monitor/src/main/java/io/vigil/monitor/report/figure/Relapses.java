package io.vigil.monitor.report.figure;

/** SQL of warnings whose trouble came back; the rule stands in {@code board.warning_recurrence}. */
public final class Relapses {

  /**
   * The day on which the trouble of a warning {@code w} came back within twelve months of its end;
   * {@code NULL} where it did not.
   */
  public static final String FIRST_DAY =
      "(SELECT min(x.back_on) FROM board.warning_relapse AS x WHERE x.warning_id = w.id)";

  /**
   * Whether the trouble of a warning {@code w} came back within twelve months of its end; of what
   * happened, after a measure {@code m} was done, since a case that is taken up again is answered
   * anew.
   */
  public static final String OF_MEASURE =
      """
      EXISTS (SELECT FROM board.warning_relapse AS x
        WHERE x.warning_id = w.id AND (w.about <> 'EVENT' OR m.done_at IS NULL
          OR x.back_on > (m.done_at AT TIME ZONE board.zone())::date))
      """;

  /**
   * The colour in which less of the trouble of a warning {@code w} came back within twelve months
   * of its end, after a measure {@code m} was done; {@code NULL} where it did not.
   */
  public static final String LESS =
      """
      (SELECT x.colour FROM board.warning_recurrence AS x
        WHERE x.warning_id = w.id AND NOT x.relapse
          AND x.back_on > (m.done_at AT TIME ZONE board.zone())::date
        ORDER BY board.colour_rank(x.colour) DESC, x.back_on LIMIT 1)
      """;

  /** Whether a warning {@code w} is the trouble of an earlier one again, none taken up again. */
  static final String IS_ONE =
      "EXISTS (SELECT FROM board.warning_relapse AS x"
          + " WHERE x.again = w.id AND x.warning_id <> w.id)";

  private Relapses() {}
}
