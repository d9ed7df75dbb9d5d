-- A warning may be about what happened: an incident, complaints, a self-check or a plan that is
-- overdue. A kind of event stands in place of its control point, and its unit answers for it.
CREATE VIEW board.occurrence_rule AS
SELECT r.code, r.name, r.name_en
FROM (
  VALUES
    ('INCIDENT', '质量事故', 'Quality incidents'),
    ('COMPLAINT', '投诉', 'Complaints'),
    ('SELF-CHECK', '自查自纠', 'Self-checks'),
    ('PLAN', '应急预案', 'Contingency plans')
) AS r (code, name, name_en);
COMMENT ON VIEW board.occurrence_rule IS
  'Kinds of events that raise warnings by themselves; their codes stand in control_point there';

CREATE OR REPLACE VIEW board.warning AS
SELECT
  w.id, w.control_point, coalesce(c.name, o.name) AS control_point_name,
  coalesce(c.name_en, o.name_en) AS control_point_name_en,
  CASE WHEN o.code IS NULL THEN c.level ELSE 'SCHOOL' END AS level,
  w.unit, u.name AS unit_name, u.kind AS unit_kind, w.unit_path, w.state, w.colour,
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
  coalesce(a.improvement_owner, c.owner, CASE WHEN o.code IS NOT NULL THEN w.unit END) AS owner,
  CASE w.evidence ->> 'detector'
    WHEN 'delivery' THEN 'DELIVERY'
    WHEN 'occurrence' THEN 'EVENT'
    ELSE 'VALUE'
  END AS about
FROM read_live.warning AS w
LEFT JOIN read_live.control_point AS c ON c.control_point = w.control_point
LEFT JOIN read_live.unit AS u ON u.unit = w.unit
LEFT JOIN read_live.data_gap AS g
  ON g.gap_id = w.id
LEFT JOIN LATERAL (
  SELECT a.improvement_owner
  FROM read_live.assignment AS a
  WHERE a.control_point = w.control_point AND a.unit = w.unit
  ORDER BY a.first_period DESC
  LIMIT 1
) AS a ON true
LEFT JOIN board.occurrence_rule AS o
  ON o.code = w.control_point AND w.evidence ->> 'detector' = 'occurrence';
COMMENT ON COLUMN board.warning.about IS
  'VALUE; DELIVERY where the data themselves are missing (缺报): the unit is the one that owes them; '
  'EVENT where something happened (事件): control_point is a code of board.occurrence_rule then';
