-- One rule for pages and reports. Data that are missing are no value; what was withdrawn never was;
-- what joined another case was not over. A value comes back where its series is outside again. What
-- happened comes back where the same happened again once it was over: complaints about the same
-- place, an incident of the same clause, or of the same category where no clause is named. It is a
-- relapse where it is no less; where it is less it is told, with its colour. The self-check of the
-- next term, whose subject differs by the term alone, needs not wait for the end of that of this
-- one. A case of what happened that was over and is taken up again is there again as well: held
-- against its worst colour before it was over.
CREATE VIEW board.warning_recurrence AS
SELECT
  e.id AS warning_id, (e.closed_at AT TIME ZONE board.zone())::date AS ended_on, l.id AS again,
  (l.raised_at AT TIME ZONE board.zone())::date AS back_on, l.worst_colour AS colour,
  e.about <> 'EVENT' OR board.colour_rank(l.worst_colour) >= board.colour_rank(e.worst_colour)
    AS relapse
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
  AND e.close_reason IS DISTINCT FROM 'JOINED'
  AND (e.about <> 'EVENT' OR (
    (l.raised_at > e.closed_at
      OR o.earlier ->> 'subject' <> regexp_replace(o.earlier ->> 'subject', t.term, ''))
    AND regexp_replace(o.later ->> 'subject', t.term, '')
      = regexp_replace(o.earlier ->> 'subject', t.term, '')
    AND replace(o.later ->> 'rule', 'CASUALTY', 'INCIDENT')
      = replace(o.earlier ->> 'rule', 'CASUALTY', 'INCIDENT')))
UNION ALL
SELECT
  w.id, (e.recorded_at AT TIME ZONE board.zone())::date, w.id,
  (b.recorded_at AT TIME ZONE board.zone())::date, n.colour,
  board.colour_rank(n.colour) >= board.colour_rank(f.colour)
FROM board.warning AS w
JOIN board.warning_step AS b ON b.warning_id = w.id AND b.what = 'resumed'
CROSS JOIN LATERAL (
  SELECT s.recorded_at FROM board.warning_step AS s
  WHERE s.warning_id = w.id AND s.what = 'closed' AND s.event_position < b.event_position
  ORDER BY s.event_position DESC LIMIT 1) AS e
CROSS JOIN LATERAL (
  SELECT s.colour FROM board.warning_step AS s
  WHERE s.warning_id = w.id AND s.colour IS NOT NULL AND s.event_position < b.event_position
  ORDER BY board.colour_rank(s.colour) DESC LIMIT 1) AS f
CROSS JOIN LATERAL (
  SELECT s.colour FROM board.warning_step AS s
  WHERE s.warning_id = w.id AND s.colour IS NOT NULL AND s.event_position >= b.event_position
    AND NOT EXISTS (
      SELECT FROM board.warning_step AS c
      WHERE c.warning_id = w.id AND c.what = 'closed'
        AND c.event_position BETWEEN b.event_position AND s.event_position)
  ORDER BY board.colour_rank(s.colour) DESC LIMIT 1) AS n
WHERE w.about = 'EVENT' AND w.state <> 'WITHDRAWN' AND b.recorded_at > e.recorded_at
  AND b.recorded_at < e.recorded_at + INTERVAL '12 months';
COMMENT ON VIEW board.warning_recurrence IS
  'What is there again within twelve months of the end of a warning, though it may be less';

CREATE OR REPLACE VIEW board.warning_relapse AS
SELECT r.warning_id, r.ended_on, r.again, r.back_on
FROM board.warning_recurrence AS r
WHERE r.relapse;
