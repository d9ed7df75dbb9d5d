-- Who owes a case is always a department: the nearest one at or above its unit, else that of whoever
-- leads, and where no department leads (a committee, a person, or the college itself) the quality
-- office. What happened is led by the department in which it did.
CREATE FUNCTION board.quality_office() RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CAST(NULL AS text)
$$;
COMMENT ON FUNCTION board.quality_office() IS
  'Id of the unit of the quality office (质量办); null where no account says so';

CREATE FUNCTION board.department(unit_path text[]) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT u.unit
  FROM unnest(unit_path) WITH ORDINALITY AS p (unit, place)
  JOIN board.unit AS u ON u.unit = p.unit
  WHERE u.kind IN ('FACULTY', 'OFFICE')
  ORDER BY p.place DESC
  LIMIT 1
$$;
COMMENT ON FUNCTION board.department(text[]) IS
  'Nearest department (FACULTY or OFFICE) on the path of a unit; null where there is none';

CREATE OR REPLACE FUNCTION board.responsible_unit(unit_path text[], lead text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    board.department(unit_path),
    (SELECT board.department(l.path) FROM board.unit AS l WHERE l.unit = board.unit_called(lead)),
    board.quality_office())
$$;
COMMENT ON FUNCTION board.responsible_unit(text[], text) IS
  'Department that owes the answer of a case (责任单位), by the path of its unit and who leads: the '
  'nearest one, else that of the unit that leads, else the quality office; null where none is known';

CREATE FUNCTION board.warning_lead(point text, of_unit text) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (
      SELECT a.improvement_owner
      FROM board.assignment AS a
      WHERE a.control_point = point AND a.unit = of_unit
      ORDER BY a.first_period DESC
      LIMIT 1
    ),
    (SELECT c.owner FROM board.control_point AS c WHERE c.control_point = point),
    (
      SELECT board.responsible_unit(u.path, NULL)
      FROM board.occurrence_rule AS o
      JOIN board.unit AS u ON u.unit = of_unit
      WHERE o.code = point
    ))
$$;
COMMENT ON FUNCTION board.warning_lead(text, text) IS
  'Who leads the cases of a control point or a kind of event in a unit (牵头部门), as it was entered; '
  'null for nobody';

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
  board.warning_lead(w.control_point, w.unit) AS owner,
  CASE w.evidence ->> 'detector'
    WHEN 'delivery' THEN 'DELIVERY'
    WHEN 'occurrence' THEN 'EVENT'
    ELSE 'VALUE'
  END AS about,
  board.responsible_unit(w.unit_path, board.warning_lead(w.control_point, w.unit)) AS responsible
FROM read_live.warning AS w
LEFT JOIN read_live.control_point AS c ON c.control_point = w.control_point
LEFT JOIN read_live.unit AS u ON u.unit = w.unit
LEFT JOIN read_live.data_gap AS g
  ON g.gap_id = w.id
LEFT JOIN board.occurrence_rule AS o
  ON o.code = w.control_point AND w.evidence ->> 'detector' = 'occurrence';
COMMENT ON COLUMN board.warning.responsible IS
  'Department that owes the answer (责任单位): the nearest one, else that of the unit that leads, '
  'else the quality office';
