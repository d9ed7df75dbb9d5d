package io.vigil.query.awaited;

import io.vigil.query.casework.LeaderTurns;
import io.vigil.query.casework.NextSteps;
import io.vigil.query.projection.NumberSql;

/**
 * Which steps are awaited, and which were late at a moment: the one rule for lists and numbers.
 * What is owed by whoever judges an answer is none of the department that gave it.
 */
final class AwaitedSql {

  /** An answer that is late stays late where another body has the request and time of its own. */
  private static final String COMPLAINT_DUE =
      "CASE WHEN c.replied_at IS NULL THEN least(c.answer_due, c.next_due_at)"
          + " ELSE c.next_due_at END";

  static final String AWAITED =
      """
      WITH awaited (kind, case_id, number, unit, responsible, subject, subject_en, step, due_at, colour,
        for_leaders, judge, of_the_office) AS (
        SELECT 'WARNING', w.id, r.number, w.unit, w.responsible, w.control_point_name,
          w.control_point_name_en, r.awaited, r.due_at, w.colour, %s,
          CASE WHEN r.awaited IN (%s) THEN board.judging_unit(w.responsible, w.unit_path) END, false
        FROM board.warning_response AS r
        JOIN board.warning AS w ON w.id = r.warning_id
        WHERE r.due_at IS NOT NULL
          AND (w.state IN ('OPEN', 'CLEARED')
            OR r.awaited IN ('warning.confirm', 'warning.recheck'))
          AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.level IS DISTINCT FROM 'TEACHER'
        UNION ALL
        SELECT 'INCIDENT', i.incident_id, i.number_text, i.unit, NULL, i.category_name, NULL,
          i.due_step, i.due_at, NULL, false, NULL, false
        FROM board.incident AS i
        WHERE i.open AND i.due_at IS NOT NULL AND NOT i.sealed
        UNION ALL
        SELECT 'FINDING', f.finding_id, %s, f.unit, NULL, f.place, NULL, f.due_step,
          f.due_at, NULL, false, NULL, false
        FROM board.finding AS f
        WHERE f.open AND f.due_at IS NOT NULL
        UNION ALL
        SELECT 'COMPLAINT', c.complaint_id, %s, c.unit, NULL,
          coalesce(c.place, c.category), NULL,
          CASE WHEN c.replied_at IS NULL AND c.answer_due < c.next_due_at THEN 'complaint.reply'
            ELSE c.next_step END,
          %s, NULL, %s, NULL, %s
        FROM board.complaint AS c
        WHERE c.ended_at IS NULL AND c.next_due_at IS NOT NULL
        UNION ALL
        SELECT 'SELF_CHECK', s.check_id, %s, s.unit, NULL, s.area_name, NULL,
          %s,
          CASE WHEN s.finished_at IS NULL THEN s.due_at ELSE s.next_due_at END, NULL, false, NULL, false
        FROM board.self_check AS s
        WHERE s.state <> 'CALLED_OFF' AND (s.finished_at IS NULL OR s.next_due_at IS NOT NULL)
        UNION ALL
        SELECT 'INSPECTION', n.inspection_id, %s, n.unit, NULL, n.kind, NULL,
          %s,
          CASE WHEN n.done_at IS NULL THEN n.due_at ELSE n.next_due_at END, NULL, false, NULL, false
        FROM board.inspection AS n
        WHERE n.state <> 'CALLED_OFF'
          AND (n.done_at IS NULL AND n.due_at IS NOT NULL OR n.next_due_at IS NOT NULL)
        UNION ALL
        SELECT 'CONTINGENCY_PLAN', p.plan_id, NULL, p.unit, NULL, p.name, NULL, 'plan.review',
          p.review_by, NULL, false, NULL, false
        FROM board.contingency_plan AS p
        WHERE p.state <> 'WITHDRAWN'
      )
      """
          .formatted(
              LeaderTurns.ofWarning("r", "w"),
              LeaderTurns.JUDGING,
              NumberSql.of("发现", "f"),
              NumberSql.of("诉求", "c"),
              COMPLAINT_DUE,
              LeaderTurns.ofComplaint("c"),
              LeaderTurns.complainsOfTheOffice("c"),
              NumberSql.of("自查", "s"),
              NextSteps.ofSelfCheck("s"),
              NumberSql.of("检查", "n"),
              NextSteps.ofInspection("n"));

  static final String ASKED_FOR =
      """
      FROM awaited AS a
      WHERE a.due_at > coalesce(CAST(:from AS timestamptz), '-infinity')
        AND a.due_at <= coalesce(CAST(:to AS timestamptz), 'infinity')
        AND NOT (:ofTheOffice AND a.of_the_office)
        AND (cardinality(CAST(:steps AS text[])) = 0 OR %s = ANY (:steps))
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS k
          WHERE k.ancestor = ANY (:scopes)
            AND (k.descendant = a.judge
              OR a.judge IS NULL AND k.descendant IN (a.unit, a.responsible))))
      """
          .formatted(LeaderTurns.key("a.step", "a.for_leaders"));

  /**
   * By the last step that passed it on until then; cases that were over then wait for nobody. A
   * plan that was asked for at the warning of an incident is made there, now as in lists.
   */
  static final String OVERDUE_AT =
      """
      SELECT count(*)
      FROM (
        SELECT
          CASE WHEN l.of_the_judge THEN board.judging_unit(w.responsible, w.unit_path)
            ELSE w.unit END AS unit,
          CASE WHEN NOT l.of_the_judge THEN w.responsible END AS responsible
        FROM board.warning_response AS r
        JOIN board.warning AS w ON w.id = r.warning_id
        CROSS JOIN LATERAL (
          SELECT s.due_at, s.step, s.of_the_judge
          FROM board.warning_response_step AS s
          WHERE s.warning_id = r.warning_id AND s.at < :at AND s.step NOT IN (
            'signed', 'diagnosed', 'measure-planned', 'directive-given', 'note-added', 'rated-useful',
            'rated-useless', 'withdrawal-applied', 'withdrawal-accepted', 'withdrawal-refused',
            'supervision-half', 'supervision-overdue')
          ORDER BY s.event_position DESC
          LIMIT 1) AS l
        WHERE l.due_at < :at
          AND coalesce(w.withdrawn_at, 'infinity') >= :at
          AND (coalesce(w.closed_at, 'infinity') >= :at OR l.step IN (
            'confirmation-awaited', 'closure-confirmed', 'closure-not-confirmed',
            'rechecked-fails'))
          AND (l.of_the_judge OR 'BLUE' IS DISTINCT FROM (
            SELECT c.colour FROM board.warning_step AS c
            WHERE c.warning_id = w.id AND c.colour IS NOT NULL AND c.recorded_at < :at
            ORDER BY c.event_position DESC LIMIT 1))
          AND NOT (l.step IN ('acknowledged', 'response-returned', 'verified-ineffective')
            AND coalesce(w.evidence -> 'occurrence' ->> 'rule', '') IN ('INCIDENT', 'CASUALTY'))
          AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.level IS DISTINCT FROM 'TEACHER'
        UNION ALL
        SELECT i.unit, NULL
        FROM board.incident AS i
        CROSS JOIN LATERAL (
          SELECT s.due_at
          FROM board.incident_step AS s
          WHERE s.incident_id = i.incident_id AND s.at < :at
          ORDER BY s.event_position DESC
          LIMIT 1) AS l
        WHERE l.due_at < :at AND NOT i.sealed
        UNION ALL
        SELECT f.unit, NULL
        FROM board.finding AS f
        CROSS JOIN LATERAL (
          SELECT s.due_at
          FROM board.finding_step AS s
          WHERE s.finding_id = f.finding_id AND s.at < :at
          ORDER BY s.event_position DESC
          LIMIT 1) AS l
        WHERE l.due_at < :at
        UNION ALL
        SELECT c.unit, NULL
        FROM board.complaint AS c
        WHERE c.answer_due < :at AND c.received_at < :at
          AND coalesce(c.replied_at, c.ended_at, 'infinity') >= :at
        UNION ALL
        SELECT s.unit, NULL
        FROM board.self_check AS s
        WHERE s.due_at < :at AND s.planned_at < :at AND s.state <> 'CALLED_OFF'
          AND coalesce(s.finished_at, 'infinity') >= :at
        UNION ALL
        SELECT n.unit, NULL
        FROM board.inspection AS n
        WHERE n.due_at < :at AND n.state <> 'CALLED_OFF'
          AND coalesce(n.done_at, 'infinity') >= :at
        UNION ALL
        SELECT p.unit, NULL
        FROM board.contingency_plan AS p
        WHERE p.review_by < :at AND p.issued_at < :at AND p.state <> 'WITHDRAWN') AS late
      WHERE cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS k
        WHERE k.ancestor = ANY (:scopes) AND k.descendant IN (late.unit, late.responsible))
      """;

  static final String EFFECTIVE =
      """
      SELECT count(DISTINCT s.warning_id)
      FROM board.warning_response_step AS s
      JOIN board.warning AS w ON w.id = s.warning_id
      WHERE s.step = 'verified-effective' AND s.at >= :since AND s.at < :at
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS k
          WHERE k.ancestor = ANY (:scopes) AND k.descendant = w.unit))
      """;

  private AwaitedSql() {}
}
