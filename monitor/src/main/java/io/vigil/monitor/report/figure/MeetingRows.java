package io.vigil.monitor.report.figure;

/** Rows about safety discussions (安全专题研讨) of which there are minutes, by the day; by unit. */
final class MeetingRows {
  static final String SAFETY_DISCUSSION = rows("1");

  /** What they decided. */
  static final String SAFETY_DECISION = rows("m.decisions");

  private MeetingRows() {}

  private static String rows(String value) {
    return """
    SELECT
      'meeting' AS type, p.event_id, m.unit, to_char(m.held_at, 'YYYY-MM-DD') AS period,
      (m.held_at AT TIME ZONE board.zone())::date AS day, m.unit AS key, m.title AS what,
      NULL::text AS category, NULL::text AS severity, (%s)::double precision AS value,
      p.recorded_at, NULL::text AS import_id, NULL::bigint AS line, NULL::text AS rules
    FROM board.meeting AS m
    JOIN board.register_step AS p
      ON p.kind = 'MEETING' AND p.case_id = m.meeting_id AND p.step = 'record-minutes'
    WHERE m.kind = 'SAFETY'
      AND (m.held_at AT TIME ZONE board.zone())::date <= CAST(:as_of AS date)
    """
        .formatted(value);
  }
}
