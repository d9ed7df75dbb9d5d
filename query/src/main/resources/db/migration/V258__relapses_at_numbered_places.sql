-- The subject of a self-check alone ends with its term; elsewhere such digits are the number of a
-- room, and another room is another trouble.
CREATE OR REPLACE VIEW board.warning_relapse AS
SELECT
  e.id AS warning_id, (e.closed_at AT TIME ZONE board.zone())::date AS ended_on, l.id AS again,
  (l.raised_at AT TIME ZONE board.zone())::date AS back_on
FROM board.warning AS e
JOIN board.warning AS l
  ON l.control_point = e.control_point AND l.unit = e.unit AND l.about = e.about
  AND l.since > e.since
  AND l.since < (e.closed_at AT TIME ZONE board.zone())::date + INTERVAL '12 months'
CROSS JOIN LATERAL (
  SELECT e.evidence -> 'occurrence' AS earlier, l.evidence -> 'occurrence' AS later) AS o
CROSS JOIN LATERAL (
  SELECT
    CASE WHEN o.earlier ->> 'rule' = 'SELF_CHECK_OVERDUE'
      THEN ' [0-9]{4}(-[0-9]{2}(/[12])?)?$' ELSE '$' END AS term) AS t
WHERE e.closed_at IS NOT NULL AND e.state <> 'WITHDRAWN' AND l.state <> 'WITHDRAWN'
  AND (e.about <> 'EVENT' OR (
    (l.raised_at > e.closed_at
      OR o.earlier ->> 'subject' <> regexp_replace(o.earlier ->> 'subject', t.term, ''))
    AND board.colour_rank(l.worst_colour) >= board.colour_rank(e.worst_colour)
    AND regexp_replace(o.later ->> 'subject', t.term, '')
      = regexp_replace(o.earlier ->> 'subject', t.term, '')
    AND replace(o.later ->> 'rule', 'CASUALTY', 'INCIDENT')
      = replace(o.earlier ->> 'rule', 'CASUALTY', 'INCIDENT')));
