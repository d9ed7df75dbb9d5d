package io.vigil.monitor.report.figure;

/** Rows about contingency plans (应急预案); the columns are those of {@link Row}. */
final class ContingencyRows {
  static final String DRILL = rows("drill", "board.contingency_drill", "held_at");

  static final String ACTIVATION =
      rows("activation", "board.contingency_activation", "activated_at");

  private ContingencyRows() {}

  /** By the id of the plan; of whichever unit keeps it now. */
  private static String rows(String type, String view, String at) {
    return """
    SELECT
      '%1$s' AS type, s.event_id, p.unit, to_char(d.%3$s, 'YYYY-MM-DD') AS period,
      (d.%3$s AT TIME ZONE board.zone())::date AS day, d.plan_id AS key, p.name AS what,
      NULL::text AS category, NULL::text AS severity, 1::double precision AS value, s.recorded_at,
      NULL::text AS import_id, NULL::bigint AS line, p.document AS rules
    FROM %2$s AS d
    JOIN board.contingency_plan AS p ON p.plan_id = d.plan_id
    LEFT JOIN LATERAL (
      SELECT c.event_id, c.recorded_at FROM board.check_step AS c
      WHERE c.kind = 'CONTINGENCY_PLAN' AND c.case_id = d.plan_id
        AND c.event_position = d.event_position
      LIMIT 1) AS s ON true
    """
        .formatted(type, view, at);
  }
}
