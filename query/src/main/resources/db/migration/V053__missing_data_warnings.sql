-- A warning may be about the delivery of data, not about a value: it is folded into no other and no
-- other into it, and says what is missing now.
CREATE OR REPLACE VIEW board.warning AS
SELECT
  w.id, w.control_point, c.name AS control_point_name, c.name_en AS control_point_name_en,
  c.level, w.unit, u.name AS unit_name, u.kind AS unit_kind, w.unit_path, w.state, w.colour,
  w.worst_colour, w.since, w.historical, w.raised_at, w.cleared_at, w.closed_at, w.close_reason,
  w.withdrawn_at, w.withdraw_reason,
  CASE
    WHEN g.gap_id IS NULL THEN w.evidence
    ELSE jsonb_set(
      w.evidence, '{missing}',
      jsonb_build_object(
        'units', g.units, 'periods', g.periods, 'readings', g.missing, 'since', g.since))
  END AS evidence,
  w.event_position,
  coalesce(a.improvement_owner, c.owner) AS owner,
  CASE WHEN w.evidence ->> 'detector' = 'delivery' THEN 'DELIVERY' ELSE 'VALUE' END AS about
FROM read_live.warning AS w
LEFT JOIN read_live.control_point AS c ON c.control_point = w.control_point
LEFT JOIN read_live.unit AS u ON u.unit = w.unit
LEFT JOIN read_live.data_gap AS g
  ON g.gap_id = w.id AND w.state = 'OPEN' AND g.arrived_on IS NULL
LEFT JOIN LATERAL (
  SELECT a.improvement_owner
  FROM read_live.assignment AS a
  WHERE a.control_point = w.control_point AND a.unit = w.unit
  ORDER BY a.first_period DESC
  LIMIT 1
) AS a ON true;
COMMENT ON COLUMN board.warning.about IS
  'VALUE, or DELIVERY where the data themselves are missing (缺报): the unit is the one that owes them';

CREATE OR REPLACE VIEW board.warning_open AS
SELECT
  w.id, w.control_point, w.control_point_name, w.control_point_name_en, w.level, w.unit,
  w.unit_name, w.unit_kind, w.unit_path, w.state, w.colour, w.worst_colour, w.since, w.historical,
  w.raised_at, w.cleared_at, w.closed_at, w.close_reason, w.withdrawn_at, w.withdraw_reason,
  w.evidence, w.event_position, w.owner,
  (
    SELECT a.id
    FROM board.warning AS a
    WHERE a.state = 'OPEN'
      AND a.control_point = w.control_point
      AND a.unit <> w.unit
      AND a.unit = ANY (w.unit_path)
      AND a.about = 'VALUE'
      AND w.about = 'VALUE'
      AND board.colour_rank(a.colour) >= board.colour_rank(w.colour)
    ORDER BY array_position(w.unit_path, a.unit) DESC
    LIMIT 1
  ) AS folded_into,
  w.about
FROM board.warning AS w
WHERE w.state IN ('OPEN', 'CLEARED');
