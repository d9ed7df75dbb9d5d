package io.vigil.monitor.report.figure;

/** Rows about incidents; the columns are those of {@link Row}. */
final class IncidentRows {

  private static final String CLAUSE = "i.clause";
  private static final String OPEN_CLAUSE = "CASE WHEN i.sealed IS NOT TRUE THEN i.clause END";

  static final String INCIDENT =
      """
      SELECT
        'incident-tally' AS type, t.event_id, t.unit, t.period, t.period_from AS day,
        t.category AS key, t.category || ' / ' || lower(t.severity) AS what, t.category,
        t.severity, t.count::double precision AS value, t.recorded_at, t.import_id, t.line,
        NULL AS rules
      FROM board.incident_tally AS t
      WHERE t.severity <> 'LAPSE'
        AND (t.period_kind NOT IN ('SCHOOL_YEAR', 'CALENDAR_YEAR') OR t.period_kind = :kind)
        AND (t.period_kind <> 'TERM' OR :kind = 'SCHOOL_YEAR'
          OR date_part('year', t.period_from) = date_part('year', t.period_to))
        AND (t.period_kind = :kind OR NOT EXISTS (
          SELECT FROM board.incident_tally AS y
          WHERE y.unit = t.unit AND y.category = t.category AND y.severity = t.severity
            AND y.period_kind = :kind
            AND t.period_from BETWEEN y.period_from AND y.period_to))
      UNION ALL
      """
          + cases("i.category_group", "1");

  static final String CASE = cases("i.clause", "1");

  static final String CASE_OF_TERM = cases("i.term", "1");

  static final String CASE_OF_POST = cases("coalesce(i.post, 'UNKNOWN')", "1");

  static final String CASE_OF_GRADE = cases("i.severity", "1");

  static final String LAPSE = select("i.clause", "1") + "WHERE i.severity = 'LAPSE'\n";

  /** Whatever grade they will have, sealed ones without what they are about. */
  static final String REPORTED =
      """
      SELECT
        'incident' AS type, s.event_id, i.unit, i.term AS period,
        (i.reported_at AT TIME ZONE board.zone())::date AS day, i.source AS key,
        NULL::text AS what, i.category_group AS category, i.severity,
        1::double precision AS value, s.recorded_at, NULL::text AS import_id,
        NULL::bigint AS line, i.rule_book AS rules
      FROM board.incident AS i
      CROSS JOIN LATERAL (
        SELECT p.event_id, p.recorded_at FROM board.incident_step AS p
        WHERE p.incident_id = i.incident_id ORDER BY p.event_position LIMIT 1) AS s
      """;

  static final String INFLUENCE =
      cases(
          "i.severity",
          """
          CASE i.severity WHEN 'GENERAL' THEN 1 WHEN 'SERIOUS' THEN 3 ELSE 10 END
                * (1 + coalesce(i.affected, 0) / 100.0)\
          """);

  static final String AFFECTED = cases("i.severity", "coalesce(i.affected, 0)");

  static final String CASE_ALIKE = cases("i.clause || '@' || i.unit", "1");

  static final String AFFECTED_OF_CASE = cases("i.incident_id", "coalesce(i.affected, 0)");

  static final String MEASURE_OF_CASE =
      select("i.incident_id", "1", CLAUSE, "m.event_id", "m.recorded_at")
          + """
          JOIN board.incident_step AS m
            ON m.incident_id = i.incident_id AND m.step = 'measure-planned'
          WHERE i.severity <> 'LAPSE' AND NOT i.sealed
          """;

  /** By classes of causes that were found (see {@code TypicalCause}). */
  static final String CAUSE_OF_CASE = assessed("c.cause", "1", "unnest(a.causes) AS c (cause)");

  static final String CONSEQUENCE_OF_KIND =
      assessed("c.kind", "1", "unnest(a.consequence_kinds) AS c (kind)");

  static final String HOURS_LOST = harm("a.hours_lost");

  static final String MONEY_LOST = harm("a.money_lost");

  static final String INJURED = harm("a.injured");

  /** Of those that belong to a course, or to a class that is taught one. */
  static final String CASE_OF_COURSE =
      select("u.unit", "1")
          + """
          JOIN board.unit_closure AS c ON c.descendant = i.counted_in
          JOIN board.unit AS u ON u.unit = c.ancestor AND u.kind = 'COURSE'
          WHERE i.severity <> 'LAPSE'
          """;

  private static final String STAGES =
      """
      CROSS JOIN (
        VALUES ('propose', 'reported', 'proposed'), ('decide', 'proposed', 'decided'),
          ('notify', 'decided', 'notice-served'), ('rectify', 'notice-served', 'rectified'),
          ('verify', 'rectified', 'verified'), ('close', 'reported', 'closed')
      ) AS g (stage, first_step, last_step)
      CROSS JOIN LATERAL (
        SELECT s.at FROM board.incident_step AS s
        WHERE s.incident_id = i.incident_id AND s.step = g.first_step
        ORDER BY s.event_position LIMIT 1) AS b
      CROSS JOIN LATERAL (
        SELECT s.at, s.event_id, s.recorded_at, s.event_position FROM board.incident_step AS s
        WHERE s.incident_id = i.incident_id AND s.step = g.last_step
        ORDER BY s.event_position LIMIT 1) AS e
      """;

  private static final String REPORT =
      """
      CROSS JOIN LATERAL (
        SELECT s.at, s.event_id, s.recorded_at FROM board.incident_step AS s
        WHERE s.incident_id = i.incident_id AND s.step = 'reported'
        ORDER BY s.event_position LIMIT 1) AS e
      """;

  static final String STAGE_DAYS =
      stage("'report'", "extract(epoch FROM i.reported_at - i.occurred_at) / 86400", REPORT)
          + "UNION ALL\n"
          + stage("g.stage", "extract(epoch FROM e.at - b.at) / 86400", STAGES);

  static final String STAGE_IN_TIME =
      stage("'report'", "CASE WHEN i.late THEN 0 ELSE 1 END", REPORT)
          + "UNION ALL\n"
          + stage(
              "g.stage",
              "CASE WHEN e.at <= d.due_at THEN 1 ELSE 0 END",
              STAGES
                  + """
                  CROSS JOIN LATERAL (
                    SELECT max(s.due_at) AS due_at FROM board.incident_step AS s
                    WHERE s.incident_id = i.incident_id AND s.due_step = 'incident.' || g.stage
                      AND s.event_position < e.event_position
                    HAVING max(s.due_at) IS NOT NULL) AS d
                  """);

  static final String APPEAL = cases("i.appeal", "1") + "  AND i.appeal IS NOT NULL\n";

  static final String CONSEQUENCE =
      select("c.consequence", "1")
          + "CROSS JOIN unnest(i.consequences) AS c (consequence)\n"
          + "WHERE i.severity <> 'LAPSE'\n";

  private IncidentRows() {}

  private static String harm(String column) {
    return told("i.severity", column)
        + "WHERE i.severity <> 'LAPSE' AND %s IS NOT NULL\n".formatted(column);
  }

  private static String assessed(String key, String value, String rows) {
    return told(key, value) + "CROSS JOIN %s\nWHERE i.severity <> 'LAPSE'\n".formatted(rows);
  }

  /**
   * Sealed cases, of which the published view says nothing here, are part of the sums, without what
   * they are about.
   */
  private static String told(String key, String value) {
    return select(key, value, OPEN_CLAUSE, "a.assessing_event", "a.assessed_at")
        + "JOIN read_live.incident AS a ON a.incident_id = i.incident_id\n";
  }

  private static String cases(String key, String value) {
    return select(key, value) + "WHERE i.severity <> 'LAPSE'\n";
  }

  private static String select(String key, String value) {
    return select(key, value, CLAUSE, "i.deciding_event", "i.decided_at");
  }

  private static String stage(String key, String value, String joins) {
    return select(key, value, CLAUSE, "e.event_id", "e.recorded_at")
        + joins
        + "WHERE i.severity <> 'LAPSE'\n";
  }

  /** With the class, course or programme that it belongs to, else with the unit of the case. */
  private static String select(
      String key, String value, String what, String event, String recorded) {
    return """
    SELECT
      'incident' AS type, %s AS event_id, i.counted_in AS unit, i.term AS period, i.occurred_on AS day,
      %s AS key, %s AS what, i.category_group AS category, i.severity,
      (%s)::double precision AS value, %s AS recorded_at, NULL::text AS import_id,
      NULL::bigint AS line, i.rule_book AS rules
    FROM board.incident_counted AS i
    """
        .formatted(event, key, what, value, recorded);
  }
}
