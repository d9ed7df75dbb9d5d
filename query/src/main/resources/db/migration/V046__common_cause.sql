-- What many units showed together (共同原因): a row for each period that was told, and what was taken
-- back of it.
INSERT INTO read_meta.model_table VALUES
  ('signal', 'common_cause'),
  ('signal', 'common_cause_withdrawal');

DO $$
DECLARE
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    EXECUTE format(
      'CREATE TABLE %I.common_cause (
        event_position bigint PRIMARY KEY,
        signal_id text COLLATE "C" NOT NULL,
        control_point text COLLATE "C" NOT NULL,
        unit text COLLATE "C" NOT NULL,
        unit_path text[] NOT NULL,
        period text COLLATE "C" NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        effect double precision NOT NULL,
        reported bigint NOT NULL,
        share double precision NOT NULL,
        members text[] NOT NULL,
        evidence jsonb NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id text NOT NULL
      )',
      slot);
    EXECUTE format(
      'CREATE INDEX common_cause_period ON %I.common_cause (control_point, period_from)', slot);
    EXECUTE format(
      'CREATE TABLE %I.common_cause_withdrawal (
        event_position bigint PRIMARY KEY,
        signal_id text COLLATE "C" NOT NULL,
        period text COLLATE "C" NOT NULL,
        period_from date NOT NULL,
        recorded_at timestamptz NOT NULL
      )',
      slot);
    EXECUTE format(
      'CREATE INDEX common_cause_withdrawal_signal ON %I.common_cause_withdrawal (signal_id)',
      slot);
  END LOOP;
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'signal';

CREATE VIEW board.common_cause AS
SELECT
  c.signal_id, c.control_point, c.unit, c.unit_path, c.period, c.period_from, c.period_to,
  c.effect, c.reported, c.share, c.members, c.evidence, c.recorded_at, c.event_id,
  c.event_position
FROM read_live.common_cause AS c
WHERE NOT EXISTS (
  SELECT
  FROM read_live.common_cause_withdrawal AS w
  WHERE w.signal_id = c.signal_id AND w.period = c.period AND w.period_from = c.period_from
    AND w.event_position > c.event_position);
COMMENT ON VIEW board.common_cause IS
  'Periods in which many units left what their own pasts let expect together (共同原因)';
COMMENT ON COLUMN board.common_cause.signal_id IS
  'Shared by periods that follow each other, and by the days of a longer one';
COMMENT ON COLUMN board.common_cause.effect IS
  'Common shift: of the logit for proportions and percentages, else of the value';
COMMENT ON COLUMN board.common_cause.reported IS 'Units that were held against their own pasts';
COMMENT ON COLUMN board.common_cause.share IS
  'Share of these that lie 2.5 standard errors or more to the side, 0 to 1';
COMMENT ON COLUMN board.common_cause.members IS
  'Units that lie one standard error or more to the side';

CREATE OR REPLACE VIEW board.signal AS
SELECT
  s.event_position, s.kind, s.control_point, c.name AS control_point_name,
  c.name_en AS control_point_name_en, c.level, s.unit, u.name AS unit_name, u.kind AS unit_kind,
  s.unit_path, s.period, s.period_from, s.period_to,
  least(s.period_to, (s.recorded_at AT TIME ZONE board.zone())::date) AS noticed_on,
  s.colour, s.evidence, s.worsening, s.recorded_at, s.event_id,
  s.signal_id, s.first_day, s.through, s.reported, s.members
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
LEFT JOIN read_live.unit AS u ON u.unit = s.unit;
COMMENT ON COLUMN board.signal.signal_id IS 'Of a common cause';
COMMENT ON COLUMN board.signal.first_day IS 'First day of a common cause';
COMMENT ON COLUMN board.signal.through IS 'Last day that a common cause lasts';
COMMENT ON COLUMN board.signal.reported IS
  'Units that were held against their own pasts, where there is a common cause';
COMMENT ON COLUMN board.signal.members IS 'Units that a common cause shows in';

-- A case of a unit that began with a common cause is folded into the signal of the unit above, as
-- long as it lasts no longer than a week after it.
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
  ) AS folded_into,
  (
    SELECT s.signal_id
    FROM board.common_cause AS s
    WHERE s.control_point = w.control_point
      AND s.unit <> w.unit
      AND s.unit = ANY (w.unit_path)
      AND w.since BETWEEN s.period_from AND s.period_to
      AND (w.state = 'CLEARED' OR NOT EXISTS (
        SELECT
        FROM read_live.series AS r
        WHERE r.control_point = w.control_point AND r.unit = w.unit
          AND r.latest_from > 7 + (
            SELECT max(l.period_to) FROM board.common_cause AS l WHERE l.signal_id = s.signal_id)))
    ORDER BY s.event_position
    LIMIT 1
  ) AS common_cause
FROM board.warning AS w
WHERE w.state IN ('OPEN', 'CLEARED');
COMMENT ON COLUMN board.warning_open.common_cause IS
  'Signal of a unit above that it is folded into: it began with what many units showed together';

CREATE OR REPLACE VIEW board.warning_count_by_colour AS
SELECT level, colour, count(*) AS open
FROM board.warning_open
WHERE level <> 'TEACHER' AND folded_into IS NULL AND common_cause IS NULL
GROUP BY level, colour;
