package io.vigil.monitor.report.figure;

/** Rows about data that fell due, by the unit that owes them, and about what they say. */
final class DeliveryRows {

  static final String ON_TIME =
      """
      SELECT
        'reading' AS type, r.event_id, d.owner AS unit, d.period, d.due_on AS day,
        coalesce(d.state, 'MISSING') AS key, d.control_point AS what, NULL::text AS category,
        NULL::text AS severity,
        CASE WHEN d.state = 'ON_TIME' THEN 1 ELSE 0 END::double precision AS value,
        d.recorded_at, d.import_id, r.line, NULL::text AS rules
      FROM board.delivery(CAST(:first AS date), CAST(:last AS date)) AS d
      LEFT JOIN board.reading AS r
        ON r.control_point = d.control_point AND r.unit = d.unit AND r.period = d.period
        AND r.period_start = board.midnight(d.period_from)
      WHERE d.due_on < CAST(:as_of AS date)
      """;

  /** The latest judged value of each series; persons are left out, and whoever has no lines. */
  static final String IN_LINE =
      """
      SELECT
        'reading' AS type, r.event_id, r.unit, r.period, r.period_to AS day,
        coalesce(r.colour, 'NONE') AS key, r.control_point AS what, NULL::text AS category,
        NULL::text AS severity,
        CASE WHEN r.colour IS NULL THEN 1 ELSE 0 END::double precision AS value,
        r.recorded_at, r.import_id, r.line, NULL::text AS rules
      FROM (
        SELECT DISTINCT ON (l.control_point, l.unit) l.*
        FROM board.reading AS l
        WHERE l.period_start >= board.midnight(CAST(:first AS date) - 366)
          AND l.period_start < board.midnight(CAST(:last AS date) + 1)
          AND l.period_to BETWEEN CAST(:first AS date) AND CAST(:last AS date)
          AND l.value IS NOT NULL AND l.direction <> 'NONE'
          AND (l.standard IS NOT NULL OR l.warning IS NOT NULL
            OR l.direction IN ('YES_NO', 'ZERO_TOLERANCE'))
          AND l.level <> 'TEACHER' AND l.unit_kind IS DISTINCT FROM 'TEACHER'
        ORDER BY l.control_point, l.unit, l.period_from DESC) AS r
      """;

  private DeliveryRows() {}
}
