package io.vigil.monitor.report.figure;

/** Rows about self-checks and zero reports that were due before the day {@code :as_of}. */
final class CheckRows {
  static final String DUE = checks("1");

  static final String DONE = checks("CASE WHEN c.state = 'DONE' THEN 1 ELSE 0 END");

  static final String IN_TIME =
      checks("CASE WHEN c.state = 'DONE' AND NOT coalesce(c.late, false) THEN 1 ELSE 0 END");

  static final String FINDINGS = checks("c.findings");

  static final String CLOSED = checks("c.findings - c.open_findings");

  static final String ZERO_REPORT = zeroReports("WHERE o.due_on < CAST(:as_of AS date)");

  /** Whether they are due already or not. */
  static final String ZERO_REPORT_OWED = zeroReports("");

  private CheckRows() {}

  private static String zeroReports(String which) {
    return """
    SELECT
      'zero-report' AS type, r.event_id, o.unit, to_char(o.month, 'YYYY-MM') AS period,
      o.month AS day, o.unit AS key, coalesce(o.state, 'MISSING') AS what, NULL::text AS category,
      NULL::text AS severity, CASE WHEN o.state IS NULL THEN 0 ELSE 1 END::double precision
        AS value,
      r.recorded_at, NULL::text AS import_id, NULL::bigint AS line, NULL::text AS rules
    FROM board.zero_report_owed(CAST(:first AS date), CAST(:last AS date)) AS o
    LEFT JOIN board.zero_report AS r ON r.unit = o.unit AND r.month = o.month
    %s
    """
        .formatted(which);
  }

  private static String checks(String value) {
    return """
    SELECT
      'self-check' AS type, c.event_id, c.unit, c.period,
      (c.due_at AT TIME ZONE board.zone())::date AS day, c.area AS key,
      c.area_name AS what, NULL::text AS category, NULL::text AS severity,
      (%s)::double precision AS value, c.recorded_at, NULL::text AS import_id,
      NULL::bigint AS line, NULL::text AS rules
    FROM board.self_check AS c
    WHERE c.state <> 'CALLED_OFF'
      AND (c.due_at AT TIME ZONE board.zone())::date < CAST(:as_of AS date)
    """
        .formatted(value);
  }
}
