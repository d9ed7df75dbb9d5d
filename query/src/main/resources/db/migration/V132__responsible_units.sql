-- Who owes a case has one answer: the nearest department at or above its unit. The office that
-- leads its control point answers for it only where there is no department, as for the whole
-- college.
CREATE FUNCTION board.unit_called(called text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT u.unit
  FROM board.unit AS u
  WHERE called IN (u.unit, u.name) OR called = ANY (u.aliases)
  ORDER BY called = u.unit DESC, called = u.name DESC, u.unit
  LIMIT 1
$$;
COMMENT ON FUNCTION board.unit_called(text) IS
  'Id of the unit with this id, name or alias; null where none is known';

CREATE FUNCTION board.responsible_unit(unit_path text[], lead text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (
      SELECT u.unit
      FROM unnest(unit_path) WITH ORDINALITY AS p (unit, place)
      JOIN board.unit AS u ON u.unit = p.unit
      WHERE u.kind IN ('FACULTY', 'OFFICE')
      ORDER BY p.place DESC
      LIMIT 1
    ),
    board.unit_called(lead),
    lead)
$$;
COMMENT ON FUNCTION board.responsible_unit(text[], text) IS
  'Unit that owes the answer of a case (责任单位), by the path of its unit and the unit that leads';

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
  END AS about,
  board.responsible_unit(
    w.unit_path,
    coalesce(a.improvement_owner, c.owner, CASE WHEN o.code IS NOT NULL THEN w.unit END))
    AS responsible
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
COMMENT ON COLUMN board.warning.responsible IS
  'Unit that owes the answer (责任单位): the nearest department, else the unit that leads';
