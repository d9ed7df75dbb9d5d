-- One trouble is one case: a warning of a unit is folded into the open one of the same control point
-- of the nearest unit above.
CREATE OR REPLACE VIEW board.warning_open AS
SELECT
  w.*,
  (
    SELECT a.id
    FROM board.warning AS a
    WHERE a.state IN ('OPEN', 'CLEARED')
      AND a.control_point = w.control_point
      AND a.unit <> w.unit
      AND a.unit = ANY (w.unit_path)
    ORDER BY array_position(w.unit_path, a.unit) DESC
    LIMIT 1
  ) AS folded_into
FROM board.warning AS w
WHERE w.state IN ('OPEN', 'CLEARED');

COMMENT ON COLUMN board.warning_open.folded_into IS
  'The open warning of the same control point of the nearest unit above, if there is one';
