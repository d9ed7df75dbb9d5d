package io.vigil.monitor.report.analysis;

/** SQL of warnings whose trouble came back. */
public final class Relapses {
  /** Without the term or year of self-checks: the next one that is not done is the same again. */
  private static final String SUBJECT =
      "regexp_replace(%s.evidence -> 'occurrence' ->> 'subject',"
          + " ' [0-9]{4}(-[0-9]{2}(/[12])?)?$', '')";

  private static final String COLOURS = "ARRAY['BLUE', 'YELLOW', 'ORANGE', 'RED']";

  /**
   * The day on which the trouble of a warning {@code w} came back within twelve months of its end;
   * {@code NULL} where it did not. A value comes back where its series is outside again; what
   * happened comes back where the same happened again, and no less of it: complaints about the same
   * place, an incident of the same clause, or of the same category where no clause is named.
   */
  public static final String FIRST_DAY =
      """
      (SELECT min((n.raised_at AT TIME ZONE board.zone())::date) FROM board.warning AS n
          WHERE n.control_point = w.control_point AND n.unit = w.unit AND n.since > w.since
            AND n.state <> 'WITHDRAWN' AND w.closed_at IS NOT NULL
            AND n.since < (w.closed_at AT TIME ZONE board.zone())::date + INTERVAL '12 months'
            AND (w.about <> 'EVENT' OR (
              array_position(%1$s, n.worst_colour) >= array_position(%1$s, w.worst_colour)
              AND %2$s = %3$s
              AND replace(n.evidence -> 'occurrence' ->> 'rule', 'CASUALTY', 'INCIDENT')
                = replace(w.evidence -> 'occurrence' ->> 'rule', 'CASUALTY', 'INCIDENT'))))\
      """
          .formatted(COLOURS, SUBJECT.formatted("n"), SUBJECT.formatted("w"));

  private Relapses() {}
}
