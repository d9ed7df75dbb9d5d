-- One rule for all reports. What joined a newer warning of the same control point and unit goes on
-- there, and where that one joined yet another, as the last of them.
CREATE VIEW board.warning_joined AS
SELECT w.id AS warning_id, n.id AS newer, g.id AS goes_on_as
FROM board.warning AS w
LEFT JOIN LATERAL (
  SELECT o.id FROM board.warning AS o
  WHERE o.unit = w.unit AND o.control_point = w.control_point AND o.about = w.about
    AND o.id <> w.id AND o.raised_at >= w.closed_at
  ORDER BY o.raised_at, o.id LIMIT 1) AS n ON true
LEFT JOIN LATERAL (
  SELECT o.id FROM board.warning AS o
  WHERE o.unit = w.unit AND o.control_point = w.control_point AND o.about = w.about
    AND o.id <> w.id AND o.raised_at >= w.closed_at
    AND o.close_reason IS DISTINCT FROM 'JOINED'
  ORDER BY o.raised_at, o.id LIMIT 1) AS g ON true
WHERE w.close_reason = 'JOINED';
COMMENT ON VIEW board.warning_joined IS
  'The warning that one joined, and the one as which it goes on where that joined another in turn';
