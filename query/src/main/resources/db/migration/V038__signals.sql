-- What the monitor concluded beside crossed lines, which stand in the steps of the warnings.
INSERT INTO read_meta.active_slot VALUES ('signal', 'read_a', -1);
INSERT INTO read_meta.model_table VALUES ('signal', 'signal');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'CREATE TABLE %I.signal (
        event_position bigint PRIMARY KEY,
        kind text NOT NULL,
        control_point text COLLATE "C" NOT NULL,
        unit text COLLATE "C" NOT NULL,
        unit_path text[] NOT NULL,
        period text COLLATE "C" NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        colour text,
        evidence jsonb NOT NULL,
        worsening jsonb,
        recorded_at timestamptz NOT NULL,
        event_id text NOT NULL
      )',
      slot);
    EXECUTE format('CREATE INDEX signal_unit ON %I.signal (unit, control_point)', slot);
    EXECUTE format('CREATE INDEX signal_period ON %I.signal (period_to DESC)', slot);
  END LOOP;
END
$$;

SELECT read_meta.show('signal', 'read_a');

CREATE VIEW board.signal AS
SELECT
  s.event_position, s.kind, s.control_point, c.name AS control_point_name,
  c.name_en AS control_point_name_en, c.level, s.unit, u.name AS unit_name, u.kind AS unit_kind,
  s.unit_path, s.period, s.period_from, s.period_to,
  least(s.period_to, (s.recorded_at AT TIME ZONE board.zone())::date) AS noticed_on,
  s.colour, s.evidence, s.worsening, s.recorded_at, s.event_id
FROM read_live.signal AS s
LEFT JOIN read_live.control_point AS c ON c.control_point = s.control_point
LEFT JOIN read_live.unit AS u ON u.unit = s.unit;
COMMENT ON VIEW board.signal IS
  'What the monitor noticed (异动) beside crossed lines, which stand in board.warning_step';
COMMENT ON COLUMN board.signal.noticed_on IS
  'Last day of the period, or the day on which the college learned of it where that was earlier';

CREATE FUNCTION board.units_around(unit text) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
  SELECT c.descendant
  FROM board.unit_closure AS c
  WHERE c.ancestor = coalesce(
    (SELECT p.ancestor
     FROM board.unit_closure AS p
     JOIN board.unit AS u ON u.unit = p.ancestor AND u.kind = 'PROGRAMME'
     WHERE p.descendant = units_around.unit
     ORDER BY p.distance
     LIMIT 1),
    units_around.unit)
  UNION
  SELECT c.ancestor
  FROM board.unit_closure AS c
  JOIN board.unit AS u ON u.unit = c.ancestor AND u.kind <> 'SCHOOL'
  WHERE c.descendant = units_around.unit
$$;
COMMENT ON FUNCTION board.units_around(text) IS
  'A unit, those below it, those above it but the school, and the others of its programme';
