-- One trouble is one case: what it is about may be warned of twice, and then one of the two tells
-- of both, also when they are over. A complaint that is late is part of the complaints that pile up
-- about its place. A major incident is what a zero-tolerance count of a unit above goes up by on the
-- day of its decision. Nothing is part of what is not as bad.
CREATE VIEW board.warning_same AS
SELECT DISTINCT ON (e.id) e.id AS warning_id, t.id AS told_by
FROM read_live.warning AS e
JOIN read_live.warning AS t
  ON t.id <> e.id
  AND t.withdrawn_at IS NULL
  AND board.colour_rank(t.worst_colour) >= board.colour_rank(e.worst_colour)
  AND (
    e.evidence -> 'occurrence' ->> 'rule' = 'COMPLAINT_OVERDUE'
    AND t.evidence -> 'occurrence' ->> 'rule' = 'COMPLAINT_CLUSTER'
    AND t.unit = e.unit
    AND t.evidence -> 'occurrence' ->> 'subject' = e.evidence -> 'occurrence' ->> 'subject'
    AND t.raised_at <= e.raised_at
    AND coalesce(t.closed_at, 'infinity') >= e.raised_at
    OR e.evidence -> 'occurrence' ->> 'severity' = 'MAJOR'
    AND t.evidence ->> 'detector' <> 'occurrence'
    AND t.unit = ANY (e.unit_path)
    AND EXISTS (
      SELECT FROM read_live.control_point AS c
      WHERE c.control_point = t.control_point AND c.direction = 'ZERO_TOLERANCE')
    AND (e.raised_at AT TIME ZONE board.zone())::date
      BETWEEN t.since AND (t.raised_at AT TIME ZONE board.zone())::date)
WHERE e.evidence ->> 'detector' = 'occurrence' AND e.withdrawn_at IS NULL
ORDER BY e.id, t.raised_at, t.id;
COMMENT ON VIEW board.warning_same IS
  'Warnings of one trouble (同一事项): a late complaint among those that pile up about its place, a '
  'major incident in the count of such; told_by is the warning that tells of both';
