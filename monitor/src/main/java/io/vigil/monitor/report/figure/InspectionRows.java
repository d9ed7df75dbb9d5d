package io.vigil.monitor.report.figure;

/** Rows about what people look at: teaching checks, and what they and others found. */
final class InspectionRows {

  static final String DONE =
      """
      SELECT
        'inspection' AS type, i.event_id, i.unit, to_char(i.done_at, 'YYYY-MM-DD') AS period,
        (i.done_at AT TIME ZONE board.zone())::date AS day, i.kind AS key, i.kind AS what,
        NULL::text AS category, NULL::text AS severity, 1::double precision AS value,
        i.recorded_at, NULL::text AS import_id, NULL::bigint AS line, NULL::text AS rules
      FROM board.inspection AS i
      WHERE i.state = 'DONE'
      """;

  /** What teaching checks found, and what those who note what they see did. */
  static final String SETTLED =
      """
      SELECT
        'finding' AS type, f.event_id, f.unit, to_char(f.day, 'YYYY-MM-DD') AS period,
        f.day, f.kind AS key, f.kind AS what, NULL::text AS category, NULL::text AS severity,
        CASE WHEN f.open THEN 0 ELSE 1 END::double precision AS value, f.recorded_at, NULL::text AS import_id,
        NULL::bigint AS line, NULL::text AS rules
      FROM (
        SELECT
          n.unit, n.kind, n.open, (n.noted_at AT TIME ZONE board.zone())::date AS day,
          s.event_id, s.recorded_at
        FROM board.finding AS n
        CROSS JOIN LATERAL (
          SELECT p.event_id, p.recorded_at FROM board.finding_step AS p
          WHERE p.finding_id = n.finding_id ORDER BY p.event_position LIMIT 1) AS s
        UNION ALL
        SELECT
          i.unit, i.kind, c.state <> 'CLOSED', (c.noted_at AT TIME ZONE board.zone())::date,
          s.event_id, s.recorded_at
        FROM board.check_finding AS c
        JOIN board.inspection AS i ON i.inspection_id = c.case_id
        LEFT JOIN LATERAL (
          SELECT p.event_id, p.recorded_at FROM board.check_step AS p
          WHERE p.kind = c.kind AND p.case_id = c.case_id AND p.event_position = c.event_position
          LIMIT 1) AS s ON true
        WHERE c.kind = 'INSPECTION') AS f
      """;

  private InspectionRows() {}
}
