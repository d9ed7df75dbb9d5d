package io.vigil.monitor.report.figure;

/** SQL of warnings whose trouble came back. */
public final class Relapses {
  private static final String SAME =
      """
      %2$s.control_point = %1$s.control_point AND %2$s.unit = %1$s.unit
        AND %2$s.about = %1$s.about
        AND %2$s.since > %1$s.since
        AND %2$s.state <> 'WITHDRAWN' AND %1$s.state <> 'WITHDRAWN'
        AND %1$s.closed_at IS NOT NULL
        AND %2$s.since < (%1$s.closed_at AT TIME ZONE board.zone())::date + INTERVAL '12 months'
        AND (%1$s.about <> 'EVENT' OR (
          (%2$s.raised_at > %1$s.closed_at OR %7$s <> %6$s)
          AND array_position(%3$s, %2$s.worst_colour) >= array_position(%3$s, %1$s.worst_colour)
          AND %5$s = %4$s
          AND replace(%2$s.evidence -> 'occurrence' ->> 'rule', 'CASUALTY', 'INCIDENT')
            = replace(%1$s.evidence -> 'occurrence' ->> 'rule', 'CASUALTY', 'INCIDENT')))\
      """;

  private static final String OF_ITS_TIME = "(%s.evidence -> 'occurrence' ->> 'subject')";

  /** Without the term or year of self-checks: the next one that is not done is the same again. */
  private static final String SUBJECT =
      "regexp_replace(" + OF_ITS_TIME + ", ' [0-9]{4}(-[0-9]{2}(/[12])?)?$', '')";

  private static final String COLOURS = "ARRAY['BLUE', 'YELLOW', 'ORANGE', 'RED']";

  /**
   * The day on which the trouble of a warning {@code w} came back within twelve months of its end;
   * {@code NULL} where it did not.
   */
  public static final String FIRST_DAY =
      """
      (SELECT min((n.raised_at AT TIME ZONE board.zone())::date) FROM board.warning AS n
          WHERE %s)\
      """
          .formatted(same("w", "n"));

  private Relapses() {}

  /**
   * Whether a warning is the trouble of an earlier one again, within twelve months of the end of
   * that; data that are missing are no value. A value comes back where its series is outside again;
   * what happened comes back where the same happened again once it was over, and no less of it:
   * complaints about the same place, an incident of the same clause, or of the same category where
   * no clause is named; the self-check of the next term needs not wait for the end of that of this
   * one.
   */
  static String same(String earlier, String later) {
    return SAME.formatted(
        earlier,
        later,
        COLOURS,
        SUBJECT.formatted(earlier),
        SUBJECT.formatted(later),
        OF_ITS_TIME.formatted(earlier),
        OF_ITS_TIME.formatted(later));
  }
}
