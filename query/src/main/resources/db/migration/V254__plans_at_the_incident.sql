-- Measures about an incident are planned there: what was asked for at its warning is not any more.
CREATE OR REPLACE VIEW board.warning_response AS
SELECT
  r.warning_id,
  '预警〔' || r.number_year || '〕'
    || lpad(r.number::text, greatest(4, length(r.number::text)), '0') || '号' AS number,
  r.state,
  CASE WHEN a.asked THEN r.awaited END AS awaited,
  CASE WHEN a.asked THEN r.due_since END AS due_since,
  CASE WHEN a.asked THEN r.due_at END AS due_at,
  CASE WHEN a.asked THEN r.half_at END AS half_at,
  CASE WHEN a.asked THEN r.stood_still_from END AS stood_still_from,
  CASE WHEN a.asked THEN r.stood_still_to END AS stood_still_to,
  CASE WHEN a.asked THEN r.supervision ELSE 0 END AS supervision,
  a.asked AND r.supervision = 2 AS overdue,
  r.applied, r.back, r.over,
  NOT r.over AND r.state = 'IMPROVEMENT' AND NOT EXISTS (
    SELECT
    FROM read_live.warning AS w
    JOIN read_live.reading AS n ON n.control_point = w.control_point AND n.unit = w.unit
    WHERE w.id = r.warning_id AND n.recorded_at > r.improvement_at) AS structural,
  r.causes, r.diagnosis, r.planned_at, r.submitted_at, r.verified, r.verified_at, r.document,
  r.task, r.improvement_at, r.useful, r.useless, r.event_position
FROM read_live.warning_response AS r
CROSS JOIN LATERAL (
  SELECT
    coalesce(r.awaited IN ('warning.confirm', 'warning.recheck'), false)
    OR NOT r.over AND (
      coalesce(r.awaited = 'warning.verify', false)
      OR NOT EXISTS (
        SELECT FROM read_live.warning AS w
        WHERE w.id = r.warning_id AND (w.colour = 'BLUE'
          OR r.awaited = 'warning.plan'
            AND w.evidence -> 'occurrence' ->> 'rule' IN ('INCIDENT', 'CASUALTY')))) AS asked) AS a;
