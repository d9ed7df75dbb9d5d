package io.vigil.monitor.report.figure;

/** Rows about evidence (佐证材料); the columns are those of {@link Row}. */
final class AttachmentRows {

  /**
   * What is attached to a case and was not removed, by kind and id of the case. It belongs to the
   * case: what came before the first day or after the last counts as of these, and that of an
   * incident where the incident counts.
   */
  static final String EVIDENCE =
      """
      SELECT
        'attachment' AS type, a.event_id, coalesce(i.counted_in, a.unit) AS unit,
        to_char(a.attached_at, 'YYYY-MM-DD') AS period,
        greatest(
          CAST(:first AS date),
          least((a.attached_at AT TIME ZONE board.zone())::date, CAST(:last AS date))) AS day,
        a.kind || '@' || a.case_id AS key, a.form AS what, NULL::text AS category,
        NULL::text AS severity, 1::double precision AS value, a.recorded_at,
        NULL::text AS import_id, NULL::bigint AS line, NULL::text AS rules
      FROM board.attachment AS a
      LEFT JOIN board.incident AS i
        ON a.kind IN ('INCIDENT', 'INCIDENT_MEASURE')
        AND i.incident_id = regexp_replace(a.case_id, '~[^~]*$', '')
      WHERE a.removed_at IS NULL
      """;

  private AttachmentRows() {}
}
