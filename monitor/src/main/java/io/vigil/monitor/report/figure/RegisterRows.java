package io.vigil.monitor.report.figure;

/** Rows about targets, and about standards and rules. */
final class RegisterRows {

  /** Of the calendar year in which the first day lies; each unit's own. */
  static final String TARGET =
      """
      SELECT
        'target' AS type, t.event_id, t.unit, t.year::text AS period, CAST(:first AS date) AS day,
        t.unit AS key, t.grade AS what, NULL::text AS category, NULL::text AS severity,
        t.attainment::double precision AS value, t.recorded_at, NULL::text AS import_id,
        NULL::bigint AS line, t.document AS rules
      FROM board.target AS t
      WHERE t.year = extract(year FROM CAST(:first AS date)) AND t.attainment IS NOT NULL
      """;

  /** The same of the tasks under one head, without their parts; as {@code D01@PROJECTS}. */
  static final String TARGET_OF_HEAD =
      """
      SELECT
        'target' AS type, t.event_id, t.unit, t.year::text AS period, CAST(:first AS date) AS day,
        t.unit || '@' || k.head AS key, t.grade AS what, NULL::text AS category,
        NULL::text AS severity,
        (sum(k.weight * k.completion) / nullif(sum(k.weight), 0))::double precision AS value,
        t.recorded_at, NULL::text AS import_id, NULL::bigint AS line, t.document AS rules
      FROM board.target AS t
      JOIN board.target_task AS k ON k.target_id = t.target_id AND k.parent IS NULL
      WHERE t.year = extract(year FROM CAST(:first AS date)) AND t.attainment IS NOT NULL
      GROUP BY t.event_id, t.unit, t.year, k.head, t.grade, t.recorded_at, t.document
      """;

  /**
   * 1 where the revision of the version in force on the last day, or the day {@code :as_of} before
   * it, is not overdue then. What was revised or given up later was in use all the same.
   */
  static final String STANDARD =
      """
      SELECT
        'standard' AS type, s.event_id, s.unit, to_char(s.issued_at, 'YYYY-MM-DD') AS period,
        %1$s AS day, s.kind AS key, s.kind AS what,
        NULL::text AS category, NULL::text AS severity,
        CASE WHEN s.revise_by IS NOT NULL
            AND (s.revise_by AT TIME ZONE board.zone())::date
              < %2$s
          THEN 0 ELSE 1 END::double precision AS value,
        s.recorded_at, NULL::text AS import_id, NULL::bigint AS line, s.document AS rules
      FROM (
        SELECT DISTINCT ON (v.standard_id) v.*
        FROM board.standard_version AS v
        WHERE (v.issued_at AT TIME ZONE board.zone())::date
          <= %1$s
        ORDER BY v.standard_id, v.version DESC) AS s
      WHERE NOT EXISTS (
        SELECT FROM board.register_step AS r
        WHERE r.kind = 'STANDARD' AND r.case_id = s.standard_id AND r.step = 'retire'
          AND (r.at AT TIME ZONE board.zone())::date
            <= %1$s)
      """
          .formatted(LastDay.ON, LastDay.OVERDUE_BEFORE);

  static final String STANDARD_CHECK =
      """
      SELECT
        'standard' AS type, p.event_id, s.unit, to_char(c.checked_at, 'YYYY-MM-DD') AS period,
        (c.checked_at AT TIME ZONE board.zone())::date AS day, c.result AS key, c.result AS what,
        NULL::text AS category, NULL::text AS severity,
        CASE c.result WHEN 'FOLLOWED' THEN 1 ELSE 0 END::double precision AS value,
        p.recorded_at, NULL::text AS import_id, NULL::bigint AS line, s.document AS rules
      FROM board.standard_check AS c
      JOIN board.standard AS s ON s.standard_id = c.standard_id
      LEFT JOIN LATERAL (
        SELECT e.event_id, e.recorded_at FROM board.register_step AS e
        WHERE e.kind = 'STANDARD' AND e.case_id = c.standard_id
          AND e.event_position = c.event_position
        LIMIT 1) AS p ON true
      """;

  /** Cases of the library that others are to follow. */
  static final String PRACTICE =
      """
      SELECT
        'practice' AS type, p.event_id, p.unit, to_char(p.settled_at, 'YYYY-MM-DD') AS period,
        (p.settled_at AT TIME ZONE board.zone())::date AS day, p.unit AS key, p.kind AS what,
        NULL::text AS category, NULL::text AS severity, 1::double precision AS value,
        p.recorded_at, NULL::text AS import_id, NULL::bigint AS line, p.document AS rules
      FROM board.practice AS p
      WHERE p.kind = 'GOOD_PRACTICE' AND p.state = 'ADOPTED'
      """;

  private RegisterRows() {}
}
