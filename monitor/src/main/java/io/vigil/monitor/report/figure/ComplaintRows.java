package io.vigil.monitor.report.figure;

/**
 * Rows about complaints as they stand at the end of the day {@code :as_of}. Sealed ones are counted
 * too, without what they are about.
 */
final class ComplaintRows {
  static final String TYPE = "complaint";

  private static final String HANDLED_STATE =
      "s.state IN ('CLOSED', 'CONVERTED_TO_INCIDENT', 'CONVERTED_TO_APPEAL')";

  private static final String DUE =
      "s.due_on < CAST(:as_of AS date)"
          + " AND s.state NOT IN ('NOT_ACCEPTED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED')";

  static final String RECEIVED = rows("1", "s.received_on", "true");

  static final String OF_KIND = rows("c.kind", "1", "s.received_on", "true");

  static final String OF_PLACE = rows("c.place", "1", "s.received_on", "true");

  static final String HANDLED =
      rows("CASE WHEN " + HANDLED_STATE + " THEN 1 ELSE 0 END", "s.due_on", DUE);

  static final String IN_TIME =
      rows(
          "CASE WHEN "
              + HANDLED_STATE
              + " AND coalesce(s.replied_on, s.ended_on) <= s.due_on THEN 1 ELSE 0 END",
          "s.due_on",
          DUE);

  static final String SATISFIED =
      rows("CASE WHEN s.satisfied THEN 1 ELSE 0 END", "s.received_on", "s.satisfied IS NOT NULL");

  static final String CONVERTED = rows("1", "s.received_on", "s.state = 'CONVERTED_TO_INCIDENT'");

  private ComplaintRows() {}

  private static String rows(String value, String day, String which) {
    return rows("c.category", value, day, which);
  }

  private static String rows(String key, String value, String day, String which) {
    return """
    SELECT
      'complaint' AS type, e.event_id, s.unit, to_char(s.received_on, 'YYYY-MM-DD') AS period,
      %s AS day, %s AS key, s.state AS what, c.category,
      NULL::text AS severity, (%s)::double precision AS value, e.recorded_at,
      NULL::text AS import_id, NULL::bigint AS line, NULL::text AS rules
    FROM board.complaint_standing(CAST(:as_of AS date)) AS s
    LEFT JOIN board.complaint AS c ON c.complaint_id = s.complaint_id
    LEFT JOIN LATERAL (
      SELECT s.complaint_id AS event_id, p.recorded_at FROM board.complaint_step AS p
      WHERE p.complaint_id = s.complaint_id
      ORDER BY p.event_position LIMIT 1) AS e ON true
    WHERE %s
    """
        .formatted(day, key, value, which);
  }
}
