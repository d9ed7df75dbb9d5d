-- One rule for pages and reports. Data that are missing are no value; what was withdrawn never was.
-- A value comes back where its series is outside again. What happened comes back where the same
-- happened again once it was over, and no less of it: complaints about the same place, an incident
-- of the same clause, or of the same category where no clause is named. The self-check of the next
-- term, whose subject differs by the term alone, needs not wait for the end of that of this one.
CREATE VIEW board.warning_relapse AS
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
WHERE e.closed_at IS NOT NULL AND e.state <> 'WITHDRAWN' AND l.state <> 'WITHDRAWN'
  AND (e.about <> 'EVENT' OR (
    (l.raised_at > e.closed_at
      OR o.earlier ->> 'subject'
        <> regexp_replace(o.earlier ->> 'subject', ' [0-9]{4}(-[0-9]{2}(/[12])?)?$', ''))
    AND board.colour_rank(l.worst_colour) >= board.colour_rank(e.worst_colour)
    AND regexp_replace(o.later ->> 'subject', ' [0-9]{4}(-[0-9]{2}(/[12])?)?$', '')
      = regexp_replace(o.earlier ->> 'subject', ' [0-9]{4}(-[0-9]{2}(/[12])?)?$', '')
    AND replace(o.later ->> 'rule', 'CASUALTY', 'INCIDENT')
      = replace(o.earlier ->> 'rule', 'CASUALTY', 'INCIDENT')));
COMMENT ON VIEW board.warning_relapse IS
  'Warnings that are the trouble of an earlier one again within twelve months of its end';
