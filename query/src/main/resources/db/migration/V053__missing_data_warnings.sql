-- A warning may be about the delivery of data, not about a value: it is folded into no other and no
-- other into it, and says what is missing now, or was in the end. What is outside its lines is not
-- folded into what only stands out inside them.
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
  ON g.gap_id = w.id
LEFT JOIN LATERAL (
  SELECT a.improvement_owner
  FROM read_live.assignment AS a
  WHERE a.control_point = w.control_point AND a.unit = w.unit
  ORDER BY a.first_period DESC
  LIMIT 1
) AS a ON true;
COMMENT ON COLUMN board.warning.about IS
  'VALUE, or DELIVERY where the data themselves are missing (缺报): the unit is the one that owes them';

-- Only what a common cause shows in is folded into it, that is a member or a unit above one; red is
-- folded into none.
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
      AND (a.evidence -> 'grade' ->> 'colour' IS NOT NULL
        OR w.evidence -> 'grade' ->> 'colour' IS NULL)
      AND board.colour_rank(a.colour) >= board.colour_rank(w.colour)
    ORDER BY array_position(w.unit_path, a.unit) DESC
    LIMIT 1
  ) AS folded_into,
  (
    SELECT s.signal_id
    FROM board.common_cause AS s
    WHERE w.about = 'VALUE'
      AND w.colour <> 'RED'
      AND s.control_point = w.control_point
      AND s.unit <> w.unit
      AND s.unit = ANY (w.unit_path)
      AND w.since BETWEEN s.period_from AND s.period_to
      AND EXISTS (
        SELECT
        FROM read_live.unit_closure AS c
        WHERE c.ancestor = w.unit AND c.descendant = ANY (s.members))
      AND (w.state = 'CLEARED' OR NOT EXISTS (
        SELECT
        FROM read_live.series AS r
        WHERE r.control_point = w.control_point AND r.unit = w.unit
          AND r.latest_from > 7 + (
            SELECT max(l.period_to) FROM board.common_cause AS l WHERE l.signal_id = s.signal_id)))
    ORDER BY s.event_position
    LIMIT 1
  ) AS common_cause,
  w.about
FROM board.warning AS w
WHERE w.state IN ('OPEN', 'CLEARED');
COMMENT ON COLUMN board.warning_open.common_cause IS
  'Signal of a unit above that it is folded into: it began with what many units showed together, '
  'is of one of these or of a unit above one, and is not red';

-- Readings that cannot be right, and what became of the doubt.
INSERT INTO read_meta.active_slot VALUES ('doubt', 'read_a', -1);
INSERT INTO read_meta.model_table
VALUES ('doubt', 'doubt'), ('doubt', 'doubt_row'), ('doubt', 'doubt_settlement');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE doubt (
      doubt_id text COLLATE "C" PRIMARY KEY,
      control_point text COLLATE "C" NOT NULL,
      data_owner text COLLATE "C",
      import_id text COLLATE "C",
      slip text NOT NULL,
      unit text COLLATE "C" NOT NULL,
      unit_path text[] NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE doubt_row (
      doubt_id text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      period_from date NOT NULL,
      period text COLLATE "C" NOT NULL,
      period_to date NOT NULL,
      value double precision NOT NULL,
      numerator double precision,
      denominator double precision,
      expected double precision NOT NULL,
      repaired double precision NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (doubt_id, unit, period_from, period)
    );
    CREATE INDEX doubt_row_unit ON doubt_row (unit);

    CREATE TABLE doubt_settlement (
      doubt_id text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      period_from date NOT NULL,
      period text COLLATE "C" NOT NULL,
      how text NOT NULL,
      actor text,
      note text,
      recorded_at timestamptz NOT NULL,
      event_position bigint NOT NULL,
      PRIMARY KEY (doubt_id, unit, period_from, period)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show('doubt', 'read_a');

CREATE VIEW board.doubt AS
SELECT
  d.doubt_id, d.control_point, d.data_owner, d.import_id, d.slip, d.unit, d.unit_path,
  d.recorded_at, d.event_id, d.event_position,
  coalesce(d.data_owner, a.data_owner, c.owner, d.unit) AS owner
FROM read_live.doubt AS d
LEFT JOIN read_live.control_point AS c ON c.control_point = d.control_point
LEFT JOIN LATERAL (
  SELECT a.data_owner
  FROM read_live.doubt_row AS r
  JOIN read_live.assignment AS a ON a.control_point = d.control_point AND a.unit = r.unit
  WHERE r.doubt_id = d.doubt_id
  ORDER BY a.first_period DESC, a.unit
  LIMIT 1
) AS a ON true;
COMMENT ON VIEW board.doubt IS
  'Readings that came together and cannot be right (数据存疑), one row for each signal';
COMMENT ON COLUMN board.doubt.unit IS 'The nearest unit above all of them, or the only one';

CREATE VIEW board.doubt_row AS
SELECT
  r.doubt_id, d.control_point, r.unit, r.period, r.period_from, r.period_to, r.value, r.numerator,
  r.denominator, r.expected, r.repaired, s.how AS settled, s.recorded_at AS settled_at, s.actor,
  s.note, r.event_position
FROM read_live.doubt_row AS r
JOIN read_live.doubt AS d ON d.doubt_id = r.doubt_id
LEFT JOIN read_live.doubt_settlement AS s
  ON s.doubt_id = r.doubt_id AND s.unit = r.unit
  AND s.period_from = r.period_from AND s.period = r.period;
COMMENT ON VIEW board.doubt_row IS
  'The readings of a doubt, each with how it ended: CORRECTED, CONFIRMED or RECONSIDERED; null '
  'while it is open and the reading is left out of judging';

CREATE OR REPLACE VIEW board.signal AS
SELECT
  s.event_position, s.kind, s.control_point, c.name AS control_point_name,
  c.name_en AS control_point_name_en, c.level, s.unit, u.name AS unit_name, u.kind AS unit_kind,
  s.unit_path, s.period, s.period_from, s.period_to,
  least(s.period_to, (s.recorded_at AT TIME ZONE board.zone())::date) AS noticed_on,
  s.colour, s.evidence, s.worsening, s.recorded_at, s.event_id,
  s.signal_id, s.first_day, s.through, s.reported, s.members,
  NULL::jsonb AS doubt, NULL::text[] AS units
FROM (
  SELECT
    event_position, kind, control_point, unit, unit_path, period, period_from, period_to, colour,
    evidence, worsening, recorded_at, event_id, NULL::text AS signal_id, NULL::date AS first_day,
    NULL::date AS through, NULL::bigint AS reported, NULL::text[] AS members
  FROM read_live.signal
  UNION ALL
  -- the first period that was told stands for all that it lasts
  SELECT
    f.event_position, 'COMMON_CAUSE'::text, f.control_point, f.unit, f.unit_path, f.period,
    f.period_from, f.period_to, NULL::text, f.evidence, NULL::jsonb, f.recorded_at, f.event_id,
    f.signal_id, a.first_day, a.through, a.reported, a.members
  FROM (
    SELECT DISTINCT ON (signal_id) *
    FROM board.common_cause
    ORDER BY signal_id, event_position
  ) AS f
  JOIN (
    SELECT
      t.signal_id, min(t.period_from) AS first_day, max(t.period_to) AS through,
      max(t.reported) AS reported,
      array_agg(DISTINCT m.unit ORDER BY m.unit) AS members
    FROM board.common_cause AS t
    CROSS JOIN LATERAL unnest(t.members) AS m (unit)
    GROUP BY t.signal_id
  ) AS a USING (signal_id)
) AS s
LEFT JOIN read_live.control_point AS c ON c.control_point = s.control_point
LEFT JOIN read_live.unit AS u ON u.unit = s.unit
UNION ALL
SELECT
  d.event_position, 'IMPLAUSIBLE', d.control_point, c.name, c.name_en, c.level, d.unit, u.name,
  u.kind, d.unit_path, r.period, r.period_from, r.period_to,
  (d.recorded_at AT TIME ZONE board.zone())::date,
  NULL,
  jsonb_build_object(
    'detector', 'plausibility',
    'period', jsonb_build_object('code', r.period, 'from', r.period_from, 'to', r.period_to),
    'value', r.value, 'denominator', r.denominator,
    'rule', jsonb_build_object(
      'direction', coalesce(c.direction, 'NONE'),
      'unitOfMeasure', coalesce(c.unit_of_measure, ''), 'ceiling', 'BLUE',
      'persistence', 1, 'recovery', 1, 'judgingPeriod', coalesce(c.period_kind, 'DAY')),
    'grade', jsonb_build_object('reason', 'NOT_JUDGED'),
    'twoInARow', false, 'periodsOutside', 0, 'periodsInside', 0, 'seen', '[]'::jsonb),
  NULL, d.recorded_at, d.event_id, NULL, NULL, NULL, NULL, NULL,
  jsonb_build_object(
    'doubtId', d.doubt_id, 'slip', d.slip, 'rows', n.rows, 'open', n.open,
    'expected', r.expected, 'owner', d.owner, 'ownerName', o.name),
  n.units
FROM board.doubt AS d
LEFT JOIN read_live.control_point AS c ON c.control_point = d.control_point
LEFT JOIN read_live.unit AS u ON u.unit = d.unit
LEFT JOIN read_live.unit AS o ON o.unit = d.owner
-- one person's value is told of that person alone
CROSS JOIN LATERAL (
  SELECT r.*
  FROM read_live.doubt_row AS r
  LEFT JOIN read_live.unit AS p ON p.unit = r.unit
  WHERE r.doubt_id = d.doubt_id AND (p.kind IS DISTINCT FROM 'TEACHER' OR r.unit = d.unit)
  ORDER BY r.period_from DESC, r.unit
  LIMIT 1) AS r
CROSS JOIN LATERAL (
  SELECT
    count(*) AS rows, count(*) FILTER (WHERE r.settled IS NULL) AS open,
    array_agg(DISTINCT r.unit) AS units
  FROM board.doubt_row AS r
  WHERE r.doubt_id = d.doubt_id) AS n;
COMMENT ON COLUMN board.signal.doubt IS
  'Of readings that cannot be right: what happened to them, how many, how many are in doubt still';
COMMENT ON COLUMN board.signal.units IS 'Units of the readings that cannot be right; else null';
