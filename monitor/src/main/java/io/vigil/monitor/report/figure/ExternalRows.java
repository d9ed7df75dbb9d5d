package io.vigil.monitor.report.figure;

/**
 * Rows about what bodies outside the college found (外部诊断问题), and what those outside it said when
 * they were asked; the columns are those of {@link Row}.
 */
final class ExternalRows {
  /**
   * A matter as the steps up to then left it; that time passed is a step, which has no due day of
   * its own.
   */
  static final String STEPPED =
      """
      CROSS JOIN LATERAL (
        SELECT
          (array_agg(s.step ORDER BY s.event_position DESC))[1] AS step,
          (array_agg(s.due_at ORDER BY s.event_position DESC)
            FILTER (WHERE s.due_at IS NOT NULL))[1] AS due_at
        FROM board.register_step AS s
        WHERE s.kind = 'MATTER' AND s.case_id = m.matter_id
          AND (s.at AT TIME ZONE board.zone())::date <= %s) AS t
      """
          .formatted(LastDay.ON);

  static final String FOUND =
      findings("m.found_at", "(m.found_at AT TIME ZONE board.zone())::date", "1", "")
          + " AND m.state <> 'WITHDRAWN'\n";

  /** 1 where it was never late, 0 where it was; by the day it was closed. */
  static final String CLOSED =
      findings(
              "m.found_at",
              "(m.changed_at AT TIME ZONE board.zone())::date",
              "CASE WHEN coalesce(m.late, false) THEN 0 ELSE 1 END",
              "")
          + " AND m.state = 'CLOSED'\n";

  /**
   * 1 where it was due before the last day, or the day {@code :as_of} before it, and not reported
   * done; 0 where not.
   */
  static final String OPEN =
      findings(
              "m.found_at",
              LastDay.ON,
              "CASE WHEN t.step <> 'report-done' AND (t.due_at AT TIME ZONE board.zone())::date < "
                  + LastDay.ON
                  + " THEN 1 ELSE 0 END",
              STEPPED)
          + " AND t.step NOT IN ('close', 'withdraw')\n";

  /** Mean of the answers to a survey of those outside the college, 0 to 100. */
  static final String SURVEY_RESULT = surveys("s.result");

  /** Answers to it that count. */
  static final String SURVEY_VALID = surveys("s.valid");

  private ExternalRows() {}

  private static String findings(String at, String day, String value, String joins) {
    return """
    SELECT
      'matter' AS type, m.event_id, m.unit, to_char(%s, 'YYYY-MM-DD') AS period, %s AS day,
      m.grade AS key, m.source AS what, NULL::text AS category, NULL::text AS severity,
      (%s)::double precision AS value, m.recorded_at, NULL::text AS import_id,
      NULL::bigint AS line, NULL::text AS rules
    FROM board.matter AS m
    %sWHERE m.kind = 'EXTERNAL_FINDING'\
    """
        .formatted(at, day, value, joins);
  }

  private static String surveys(String value) {
    return """
    SELECT
      'survey' AS type, s.event_id, s.unit, s.period,
      (s.evaluated_at AT TIME ZONE board.zone())::date AS day, s.survey_id AS key,
      s.title AS what, NULL::text AS category, NULL::text AS severity,
      (%s)::double precision AS value, s.recorded_at, NULL::text AS import_id,
      NULL::bigint AS line, NULL::text AS rules
    FROM board.survey AS s
    WHERE s.evaluated_at IS NOT NULL AND s.result IS NOT NULL
      AND s.respondents IN ('PARENTS', 'COMMUNITY', 'GRADUATES', 'EMPLOYERS')
    """
        .formatted(value);
  }
}
