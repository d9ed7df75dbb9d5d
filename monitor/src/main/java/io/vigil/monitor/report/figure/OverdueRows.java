package io.vigil.monitor.report.figure;

import java.util.Locale;

/**
 * Rows about what registers have overdue at the end of the last day, or before the day {@code
 * :as_of} if that comes first: one for each plan, standard, self-check and matter; by register.
 */
final class OverdueRows {
  static final String ALL =
      String.join(
          "UNION ALL\n",
          versions(
              "board.contingency_version",
              "plan_id",
              "review_by",
              "board.check_step",
              "CONTINGENCY_PLAN",
              "withdraw"),
          versions(
              "board.standard_version",
              "standard_id",
              "revise_by",
              "board.register_step",
              "STANDARD",
              "retire"),
          selfChecks(),
          matters());

  private OverdueRows() {}

  /** By the version that was in force then. */
  private static String versions(
      String view, String id, String due, String steps, String kind, String end) {
    return row(
        "v.event_id",
        "v.unit",
        "v.%s".formatted(due),
        kind,
        "v.name",
        "v.recorded_at",
        """
        FROM (
          SELECT DISTINCT ON (w.%2$s) w.*
          FROM %1$s AS w
          WHERE (w.issued_at AT TIME ZONE board.zone())::date <= %6$s
          ORDER BY w.%2$s, w.version DESC) AS v
        WHERE NOT EXISTS (
          SELECT FROM %3$s AS s
          WHERE s.kind = '%4$s' AND s.case_id = v.%2$s AND s.step = '%5$s'
            AND (s.at AT TIME ZONE board.zone())::date <= %6$s)
        """
            .formatted(view, id, steps, kind, end, LastDay.ON));
  }

  private static String selfChecks() {
    return row(
        "c.event_id",
        "c.unit",
        "c.due_at",
        "SELF_CHECK",
        "c.area_name",
        "c.recorded_at",
        """
        FROM board.self_check AS c
        WHERE c.state <> 'CALLED_OFF'
          AND (c.finished_at IS NULL OR (c.finished_at AT TIME ZONE board.zone())::date > %s)
        """
            .formatted(LastDay.ON));
  }

  private static String matters() {
    return row(
        "m.event_id",
        "m.unit",
        "t.due_at",
        "MATTER",
        "m.kind",
        "m.recorded_at",
        "FROM board.matter AS m\n"
            + ExternalRows.STEPPED
            + "WHERE t.step NOT IN ('report-done', 'close', 'withdraw')\n");
  }

  private static String row(
      String event,
      String unit,
      String due,
      String kind,
      String what,
      String recorded,
      String from) {
    return """
    SELECT
      '%s' AS type, %s AS event_id, %s AS unit, to_char(%s, 'YYYY-MM-DD') AS period, %s AS day,
      '%s' AS key, %s AS what, NULL::text AS category, NULL::text AS severity,
      1::double precision AS value, %s AS recorded_at, NULL::text AS import_id,
      NULL::bigint AS line, NULL::text AS rules
    %s  AND (%s AT TIME ZONE board.zone())::date < %s
    """
        .formatted(
            type(kind),
            event,
            unit,
            due,
            LastDay.ON,
            kind,
            what,
            recorded,
            from,
            due,
            LastDay.OVERDUE_BEFORE);
  }

  private static String type(String kind) {
    return kind.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
