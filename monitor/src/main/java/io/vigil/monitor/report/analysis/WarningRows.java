package io.vigil.monitor.report.analysis;

/** Rows about warnings; points of persons are left out. */
final class WarningRows {
  private static final String RAISED_STEP =
      """
      CROSS JOIN LATERAL (
        SELECT s.event_id, s.recorded_at FROM board.warning_step AS s
        WHERE s.warning_id = w.id ORDER BY s.event_position LIMIT 1) AS e
      """;

  private static final String ANSWERS =
      """
      CROSS JOIN LATERAL (
        SELECT
          min(s.event_position) FILTER (WHERE s.step = 'acknowledged') AS answered,
          min(s.event_position) FILTER (WHERE s.step = 'supervision-overdue') AS late
        FROM board.warning_response_step AS s WHERE s.warning_id = w.id) AS a
      """;

  static final String RAISED =
      rows("w.worst_colour", "1", "", "w.state <> 'WITHDRAWN' AND w.worst_colour IS NOT NULL");

  static final String WITHDRAWN = rows("w.withdraw_reason", "1", "", "w.state = 'WITHDRAWN'");

  static final String IN_TIME =
      rows(
          "w.worst_colour",
          "CASE WHEN a.answered IS NOT NULL AND (a.late IS NULL OR a.late > a.answered)"
              + " THEN 1 ELSE 0 END",
          ANSWERS,
          "w.state <> 'WITHDRAWN' AND (a.answered IS NOT NULL OR a.late IS NOT NULL)");

  static final String CAUSE =
      rows(
          "c.cause",
          "1",
          """
          JOIN board.warning_response AS r ON r.warning_id = w.id
          CROSS JOIN unnest(r.causes) AS c (cause)
          """,
          "w.state <> 'WITHDRAWN'");

  private WarningRows() {}

  private static String rows(String key, String value, String joins, String which) {
    return """
    SELECT
      'warning' AS type, e.event_id, w.unit, to_char(w.since, 'YYYY-MM-DD') AS period,
      (w.raised_at AT TIME ZONE board.zone())::date AS day, %s AS key,
      w.control_point AS what, NULL::text AS category, NULL::text AS severity,
      (%s)::double precision AS value, e.recorded_at, NULL::text AS import_id,
      NULL::bigint AS line, NULL::text AS rules
    FROM board.warning AS w
    %s%sWHERE w.level <> 'TEACHER' AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND %s
    """
        .formatted(key, value, RAISED_STEP, joins, which);
  }
}
