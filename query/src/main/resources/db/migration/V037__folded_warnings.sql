-- One trouble is one case: a warning is folded into the one of the same control point of the nearest
-- unit above that is open and at least as bad.
CREATE OR REPLACE VIEW board.warning_open AS
SELECT
  w.*,
  (
    SELECT a.id
    FROM board.warning AS a
    WHERE a.state = 'OPEN'
      AND a.control_point = w.control_point
      AND a.unit <> w.unit
      AND a.unit = ANY (w.unit_path)
      AND board.colour_rank(a.colour) >= board.colour_rank(w.colour)
    ORDER BY array_position(w.unit_path, a.unit) DESC
    LIMIT 1
  ) AS folded_into
FROM board.warning AS w
WHERE w.state IN ('OPEN', 'CLEARED');

COMMENT ON COLUMN board.warning_open.folded_into IS
  'The warning of the same control point of the nearest unit above that is open and at least as bad';

CREATE OR REPLACE VIEW board.warning_count_by_colour AS
SELECT level, colour, count(*) AS open
FROM board.warning_open
WHERE level <> 'TEACHER' AND folded_into IS NULL
GROUP BY level, colour;
