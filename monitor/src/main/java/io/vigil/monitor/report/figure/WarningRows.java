package io.vigil.monitor.report.figure;

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
          min(s.event_position) FILTER (
            WHERE s.step = 'supervision-overdue' AND NOT s.of_the_judge) AS late
        FROM board.warning_response_step AS s WHERE s.warning_id = w.id) AS a
      """;

  static final String RAISED =
      rows("w.worst_colour", "1", "", "w.state <> 'WITHDRAWN' AND w.worst_colour IS NOT NULL");

  static final String WITHDRAWN = rows("w.withdraw_reason", "1", "", "w.state = 'WITHDRAWN'");

  /** BLUE only tells: it asks for no answer. */
  static final String IN_TIME =
      rows(
          "w.worst_colour",
          "CASE WHEN a.answered IS NOT NULL AND (a.late IS NULL OR a.late > a.answered)"
              + " THEN 1 ELSE 0 END",
          ANSWERS,
          "w.state <> 'WITHDRAWN' AND w.worst_colour <> 'BLUE'"
              + " AND (a.answered IS NOT NULL OR a.late IS NOT NULL)");

  static final String CAUSE =
      rows(
          "c.cause",
          "1",
          """
          JOIN board.warning_response AS r ON r.warning_id = w.id
          CROSS JOIN unnest(r.causes) AS c (cause)
          """,
          "w.state <> 'WITHDRAWN'");

  /**
   * Those that were not over when the last day was, or the day {@code :as_of} before it. What was
   * withdrawn since is no more among them than among those that were raised.
   */
  static final String OPEN =
      rows(
          "w.worst_colour",
          "1",
          "",
          """
          w.state <> 'WITHDRAWN' AND w.worst_colour IS NOT NULL
            AND (w.raised_at AT TIME ZONE board.zone())::date
              <= %1$s
            AND (w.closed_at IS NULL OR (w.closed_at AT TIME ZONE board.zone())::date > %1$s)\
          """
              .formatted(LastDay.ON),
          LastDay.ON);

  static final String WITH_EFFECT =
      rows(
          "w.control_point",
          "1",
          "",
          "w.close_reason IN ('MEASURED', 'NO_RECURRENCE')"
              + " AND board.warning_ended_with_effect(w.id)",
          "(w.closed_at AT TIME ZONE board.zone())::date");

  /** With {@link #WITH_EFFECT} all that ended: so many fewer are open. */
  static final String ENDED_OTHERWISE =
      rows(
          "w.control_point",
          "1",
          "",
          """
          w.state <> 'WITHDRAWN' AND w.worst_colour IS NOT NULL AND w.closed_at IS NOT NULL
            AND NOT (coalesce(w.close_reason IN ('MEASURED', 'NO_RECURRENCE'), false)
              AND board.warning_ended_with_effect(w.id))\
          """,
          "(w.closed_at AT TIME ZONE board.zone())::date");

  static final String VERIFIED =
      rows(
          "r.verified",
          "CASE r.verified WHEN 'EFFECTIVE' THEN 1 ELSE 0 END",
          "JOIN board.warning_response AS r ON r.warning_id = w.id\n",
          "w.state <> 'WITHDRAWN' AND r.verified IS NOT NULL",
          "(r.verified_at AT TIME ZONE board.zone())::date");

  /** Limits that passed, with whoever owed what was due. */
  static final String OVERDUE =
      rows(
          "CASE WHEN o.of_the_judge THEN board.judging_unit(w.responsible, w.unit_path)"
              + " ELSE w.unit END",
          "w.worst_colour",
          "1",
          """
          JOIN board.warning_response_step AS o
            ON o.warning_id = w.id AND o.step = 'supervision-overdue'
          """,
          "w.state <> 'WITHDRAWN'",
          "(o.at AT TIME ZONE board.zone())::date");

  /** The same at the same unit again within a year of its end. */
  static final String RELAPSED =
      rows("w.control_point", "1", "", "w.state <> 'WITHDRAWN' AND " + Relapses.IS_ONE);

  private WarningRows() {}

  private static String rows(String key, String value, String joins, String which) {
    return rows(key, value, joins, which, "(w.raised_at AT TIME ZONE board.zone())::date");
  }

  private static String rows(String key, String value, String joins, String which, String day) {
    return rows("w.unit", key, value, joins, which, day);
  }

  private static String rows(
      String unit, String key, String value, String joins, String which, String day) {
    return """
    SELECT
      'warning' AS type, e.event_id, %s AS unit, to_char(w.since, 'YYYY-MM-DD') AS period,
      %s AS day, %s AS key,
      w.control_point AS what, NULL::text AS category, NULL::text AS severity,
      (%s)::double precision AS value, e.recorded_at, NULL::text AS import_id,
      NULL::bigint AS line, NULL::text AS rules
    FROM board.warning AS w
    %s%sWHERE w.level <> 'TEACHER' AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND %s
    """
        .formatted(unit, day, key, value, RAISED_STEP, joins, which);
  }
}
