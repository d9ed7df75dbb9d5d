package io.vigil.query.warning;

import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.query.casework.LeaderTurns;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which warnings are told, and which of them are folded into another one that is told too: the one
 * rule by which pages list and count them.
 */
final class WarningSql {

  /** Persons have no colours and stand in no list. */
  static final String NOT_OF_PERSONS =
      "(w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.level IS DISTINCT FROM 'TEACHER')";

  static final String IN_SCOPE = inScope("w");

  /** Which of the cases of groups come after another one that is found as well; read only once. */
  static final String WITH =
      """
      WITH member AS MATERIALIZED (SELECT * FROM board.warning_case),
      led AS MATERIALIZED (
        SELECT f.warning_id
        FROM (
          SELECT m.warning_id, m.place,
            min(m.place) OVER (PARTITION BY m.case_id, m.tier) AS first_place
          FROM member AS m
          JOIN board.warning AS t ON t.id = m.warning_id
          WHERE %s) AS f
        WHERE f.place > f.first_place
      )
      """
          .formatted(asked("t"));

  /**
   * What {@link #WITH} comes before. {@code is_folded}: into the nearest unit above that is open,
   * at least as bad, and told too, or into what many units showed together, which is told whatever
   * colour is asked for, or, open or over, into the warning that tells of the same trouble, or into
   * the worst of the case of its group that is found as well; what needs a hand never into a task
   * of the year. {@code is_of_the_year}: a task of the year, which among what is open needs no hand
   * now.
   */
  static final String FOUND =
      """
      FROM (
        SELECT w.*, EXISTS (
          SELECT
          FROM board.warning_same AS m
          JOIN board.warning AS t ON t.id = m.told_by
          WHERE m.warning_id = w.id
            AND (t.state IN ('OPEN', 'CLEARED')) = (w.state IN ('OPEN', 'CLEARED'))
            AND (NOT %2$s OR %3$s)
            AND %1$s)
          OR w.id IN (SELECT l.warning_id FROM led AS l)
          OR w.state IN ('OPEN', 'CLEARED') AND (EXISTS (
          SELECT
          FROM board.warning_open AS o
          JOIN board.warning AS above ON above.id = o.folded_into
          WHERE o.id = w.id
            AND (CAST(:colour AS text) IS NULL OR above.colour = :colour)
            AND (CAST(:unit AS text) IS NULL OR above.unit = :unit OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = :unit AND c.descendant = above.unit))
            AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = ANY (:scopes) AND c.descendant = above.unit)))
          OR EXISTS (
            SELECT
            FROM board.warning_open AS o
            JOIN board.common_cause AS s ON s.signal_id = o.common_cause
            WHERE o.id = w.id
              AND (CAST(:unit AS text) IS NULL OR s.unit = :unit OR EXISTS (
                SELECT FROM board.unit_closure AS c
                WHERE c.ancestor = :unit AND c.descendant = s.unit)))) AS is_folded,
          :filter = 'OPEN' AND %3$s AS is_of_the_year
        FROM board.warning AS w
        WHERE %4$s AND (%5$s OR w.unit = :unit)) AS w
      """
          .formatted(asked("t"), ofTheYear("t"), ofTheYear("w"), asked("w"), NOT_OF_PERSONS);

  static final String ENDING =
      """
        coalesce(w.closed_at, w.withdrawn_at) AS ended_at,
        coalesce(w.close_reason, w.withdraw_reason) AS end_reason,
        CASE WHEN w.state IN ('CLOSED', 'WITHDRAWN') THEN (
          SELECT s.evidence
          FROM board.warning_step AS s
          WHERE s.warning_id = w.id AND s.what = 'raised'
          ORDER BY s.event_position DESC
          LIMIT 1) END AS raised_evidence,
        CASE WHEN w.state = 'CLOSED' AND w.about = 'VALUE' THEN (
          SELECT jsonb_build_object('period', t.period, 'from', t.period_from, 'value', t.value)
          FROM board.warning_worst(w.id, NULL) AS t) END AS worst
      """;

  /** How many more of the case of {@code w} are in the scopes. */
  static final String SIBLINGS =
      """
      (SELECT count(*)
            FROM board.warning_sibling AS g
            JOIN board.warning AS t ON t.id = g.sibling
            WHERE g.warning_id = w.id AND %s)\
      """
          .formatted(inScope("t"));

  /** As {@code w}, with what in the scopes it is part of and how many more of its case are. */
  static final String TOLD = told();

  static final String ONE =
      """
      SELECT t.*, r.name AS responsible_name, l.unit AS lead, coalesce(l.name, t.owner) AS lead_name
      FROM (
      """
          + TOLD
          + """
          FROM board.warning AS w WHERE w.id = :id) AS t
          LEFT JOIN board.unit AS r ON r.unit = t.responsible
          LEFT JOIN board.unit AS l ON l.unit = board.unit_called(t.owner)
          """;

  static final String PAGE =
      WITH
          + TOLD
          + FOUND
          + """
          WHERE NOT (:folded AND (w.is_folded OR w.is_of_the_year))
          ORDER BY w.since DESC, w.unit, w.control_point, w.id
          LIMIT :size OFFSET :offset
          """;

  static final String TOTAL =
      WITH
          + """
          SELECT
            count(*) FILTER (WHERE NOT (:folded AND (w.is_folded OR w.is_of_the_year))) AS total,
            count(*) FILTER (WHERE :folded AND w.is_folded AND NOT w.is_of_the_year) AS folded
          """
          + FOUND;

  private WarningSql() {}

  private static String told() {
    return """
    SELECT
      w.*,
      coalesce(
        (SELECT t.id
         FROM board.warning_same AS m
         JOIN board.warning AS t ON t.id = m.told_by
         WHERE m.warning_id = w.id AND %1$s),
        (SELECT t.id
         FROM board.warning_open AS o
         JOIN board.warning AS t ON t.id = o.folded_into
         WHERE o.id = w.id AND %1$s),
        (SELECT t.id
         FROM board.warning_sibling AS g
         JOIN board.warning AS t ON t.id = g.sibling
         WHERE g.warning_id = w.id AND g.leads AND %1$s
         ORDER BY g.place
         LIMIT 1)) AS folded_into,
      %2$s AS siblings,
      CASE WHEN w.state = 'OPEN' THEN (
        SELECT count(*)
        FROM board.warning AS b
        WHERE b.state IN ('OPEN', 'CLEARED')
          AND b.control_point = w.control_point
          AND b.unit <> w.unit
          AND b.unit_kind IS DISTINCT FROM 'TEACHER'
          AND b.about = 'VALUE' AND w.about = 'VALUE'
          AND w.unit = ANY (b.unit_path)
          AND (w.evidence -> 'grade' ->> 'colour' IS NOT NULL
            OR b.evidence -> 'grade' ->> 'colour' IS NULL)
          AND (NOT %3$s OR %4$s)
          AND %5$s
          AND board.colour_rank(w.colour) >= board.colour_rank(b.colour)) ELSE 0 END AS members,
    """
            .formatted(inScope("t"), SIBLINGS, ofTheYear("w"), ofTheYear("b"), inScope("b"))
        + ENDING;
  }

  private static String ofTheYear(String w) {
    return """
    EXISTS (
            SELECT FROM board.warning_response AS r
            WHERE r.warning_id = %s.id AND r.structural)\
    """
        .formatted(w);
  }

  /** What is asked for, of a warning that is called {@code w}. */
  private static String asked(String w) {
    return """
    CASE :filter
            WHEN 'OPEN' THEN %1$s.state IN ('OPEN', 'CLEARED')
            WHEN 'NEEDS_HAND' THEN %4$s
              AND (%1$s.colour <> 'BLUE' OR cardinality(CAST(:awaiting AS text[])) > 0)
              AND NOT %5$s
            WHEN 'CLOSED' THEN %1$s.state IN ('CLOSED', 'WITHDRAWN')
            WHEN 'OVERDUE' THEN %4$s AND EXISTS (
              SELECT FROM board.warning_response AS r WHERE r.warning_id = %1$s.id AND r.overdue)
            WHEN 'STRUCTURAL' THEN %5$s
            ELSE true END
          AND (CAST(:controlPoint AS text) IS NULL OR %1$s.control_point = :controlPoint)
          AND (CAST(:colour AS text) IS NULL OR %6$s = :colour)
          AND (CAST(:level AS text) IS NULL OR %1$s.level = :level)
          AND (cardinality(CAST(:awaiting AS text[])) = 0 OR EXISTS (
            SELECT FROM board.warning_response AS r
            WHERE r.warning_id = %1$s.id AND %2$s = ANY (:awaiting)))
          AND (CAST(:unit AS text) IS NULL
            OR %1$s.unit = :unit
            OR (:withDescendants AND EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = :unit AND c.descendant = %1$s.unit)))
          AND %3$s\
    """
        .formatted(
            w,
            LeaderTurns.key("r.awaited", LeaderTurns.ofWarning("r", w)),
            inScope(w),
            needsHand(w),
            ofTheYear(w),
            shownColour(w));
  }

  /** Of what is over the highest, of what is open the present one. */
  private static String shownColour(String w) {
    return "CASE WHEN %1$s.state IN ('OPEN', 'CLEARED') THEN %1$s.colour ELSE %1$s.worst_colour END"
        .formatted(w);
  }

  /** Of a red case that is over, its end is still to be confirmed, or looked at again. */
  private static String needsHand(String w) {
    return """
    (%1$s.state IN ('OPEN', 'CLEARED') OR EXISTS (
        SELECT FROM board.warning_response AS r
        WHERE r.warning_id = %1$s.id AND r.awaited IN ('%2$s', '%3$s')))\
    """
        .formatted(w, ResponseLimit.CONFIRM.key(), ResponseLimit.RECHECK.key());
  }

  private static String inScope(String w) {
    return """
    (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS c
        WHERE c.ancestor = ANY (:scopes) AND c.descendant = %s.unit))
    """
        .formatted(w);
  }

  /** What {@link #FOUND} asks for. */
  static StatementSpec filtered(StatementSpec sql, FindWarnings query) {
    return sql.param("filter", query.filter().name())
        .param("controlPoint", query.controlPoint())
        .param("colour", query.colour() == null ? null : query.colour().name())
        .param("level", query.level() == null ? null : query.level().name())
        .param("unit", query.unit())
        .param("withDescendants", query.withDescendants())
        .param("awaiting", query.awaiting().toArray(String[]::new))
        .param("scopes", query.scopes().toArray(String[]::new));
  }
}
