-- That nothing was reported says that nothing happened only where nearly all zero reports are there.
-- Those of a class, a programme or a room are told by the nearest unit above that owes them; a few
-- months say nothing of a unit that has only begun to owe them.
CREATE FUNCTION board.is_silent(of_unit text, first date, last date) RETURNS boolean
LANGUAGE sql STABLE
AS $$
  WITH owed AS (
    SELECT c.distance, o.state
    FROM board.zero_report_owed(first, last) AS o
    JOIN board.unit_closure AS c ON c.ancestor = o.unit AND c.descendant = of_unit)
  SELECT count(*) >= 5 AND count(o.state) < 0.8 * count(*)
  FROM owed AS o
  WHERE o.distance = (SELECT min(n.distance) FROM owed AS n)
$$;
COMMENT ON FUNCTION board.is_silent(text, date, date) IS
  'Whether less than four fifths of at least five zero reports that were owed of these days for a unit, by itself or the nearest above it, are there';
