package io.vigil.monitor.report.figure;

/** Rows about evidence (佐证材料); the columns are those of {@link Row}. */
final class AttachmentRows {

  /**
   * What is attached to a case and was not removed, by kind and id of the case; what came after the
   * last day counts as of that day, since it belongs to the case and not to the days.
   */
  static final String EVIDENCE =
      """
      SELECT
        'attachment' AS type, a.event_id, a.unit, to_char(a.attached_at, 'YYYY-MM-DD') AS period,
        least((a.attached_at AT TIME ZONE board.zone())::date, CAST(:last AS date)) AS day,
        a.kind || '@' || a.case_id AS key, a.form AS what, NULL::text AS category,
        NULL::text AS severity, 1::double precision AS value, a.recorded_at,
        NULL::text AS import_id, NULL::bigint AS line, NULL::text AS rules
      FROM board.attachment AS a
      WHERE a.removed_at IS NULL
      """;

  private AttachmentRows() {}
}
