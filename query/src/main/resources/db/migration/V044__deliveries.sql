-- When data came, not only whether: on time, late, or entered long afterwards (补录).
ALTER TABLE read_a.reading_correction ADD COLUMN old_recorded_at timestamptz;
ALTER TABLE read_b.reading_correction ADD COLUMN old_recorded_at timestamptz;

-- every period of a long span asks which days are worked
CREATE INDEX calendar_day_day ON read_a.calendar_day (day, root);
CREATE INDEX calendar_day_day ON read_b.calendar_day (day, root);

INSERT INTO read_meta.active_slot VALUES ('delivery', 'read_a', -1);

INSERT INTO read_meta.model_table
VALUES
  ('delivery', 'data_gap'),
  ('delivery', 'data_reminder'),
  ('delivery', 'spot_check'),
  ('delivery', 'spot_check_row');

DO $$
DECLARE
  path text := current_setting('search_path');
  slot text;
BEGIN
  FOREACH slot IN ARRAY ARRAY['read_a', 'read_b'] LOOP
    PERFORM set_config('search_path', slot || ', public', true);

    CREATE TABLE data_gap (
      gap_id text COLLATE "C" PRIMARY KEY,
      control_point text COLLATE "C" NOT NULL,
      data_owner text COLLATE "C" NOT NULL,
      units text[] NOT NULL,
      periods text[] NOT NULL,
      missing bigint NOT NULL,
      since date NOT NULL,
      told_on date NOT NULL,
      arrived_on date,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX data_gap_open ON data_gap (control_point, data_owner) WHERE arrived_on IS NULL;

    CREATE TABLE data_reminder (
      reminder_id text COLLATE "C" PRIMARY KEY,
      control_point text COLLATE "C" NOT NULL,
      data_owner text COLLATE "C" NOT NULL,
      units text[] NOT NULL,
      periods text[] NOT NULL,
      missing bigint NOT NULL,
      reminded_on date NOT NULL,
      actor text NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );
    CREATE INDEX data_reminder_feed ON data_reminder (control_point, data_owner);

    CREATE TABLE spot_check (
      spot_check_id text COLLATE "C" PRIMARY KEY,
      control_point text COLLATE "C" NOT NULL,
      data_owner text COLLATE "C" NOT NULL,
      first_day date NOT NULL,
      last_day date NOT NULL,
      draw bigint NOT NULL,
      checked bigint NOT NULL,
      wrong bigint NOT NULL,
      error_rate double precision NOT NULL,
      actor text NOT NULL,
      recorded_at timestamptz NOT NULL,
      event_id text NOT NULL,
      event_position bigint NOT NULL
    );

    CREATE TABLE spot_check_row (
      spot_check_id text COLLATE "C" NOT NULL,
      unit text COLLATE "C" NOT NULL,
      period text COLLATE "C" NOT NULL,
      value double precision,
      numerator double precision,
      denominator double precision,
      correct boolean NOT NULL,
      note text,
      event_position bigint NOT NULL,
      PRIMARY KEY (spot_check_id, unit, period)
    );
  END LOOP;
  PERFORM set_config('search_path', path, true);
END
$$;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model IN ('reading', 'delivery');

CREATE OR REPLACE VIEW board.reading_correction AS
SELECT
  control_point, unit, period, period_from, old_value, old_numerator, old_denominator,
  new_value, new_numerator, new_denominator, recorded_at, import_id, line, event_id,
  event_position, old_recorded_at
FROM read_live.reading_correction;
COMMENT ON COLUMN board.reading_correction.old_recorded_at IS
  'When the value before was recorded; null where the correction is older than this column and '
  'the readings were not rebuilt since';

CREATE VIEW board.data_gap AS
SELECT
  gap_id, control_point, data_owner, units, periods, missing, since, told_on, arrived_on,
  recorded_at, event_id, event_position
FROM read_live.data_gap;
COMMENT ON VIEW board.data_gap IS
  'Data that an owner owes of a control point (缺报), as signalled when the day was over';

CREATE VIEW board.data_reminder AS
SELECT
  reminder_id, control_point, data_owner, units, periods, missing, reminded_on, actor,
  recorded_at, event_id, event_position
FROM read_live.data_reminder;
COMMENT ON VIEW board.data_reminder IS 'Who reminded which owner of which missing data (催报)';

CREATE VIEW board.spot_check AS
SELECT
  spot_check_id, control_point, data_owner, first_day, last_day, draw, checked, wrong,
  error_rate, actor, recorded_at, event_id, event_position
FROM read_live.spot_check;
COMMENT ON VIEW board.spot_check IS 'Random rows that somebody compared with their source (抽查)';

CREATE VIEW board.spot_check_row AS
SELECT spot_check_id, unit, period, value, numerator, denominator, correct, note, event_position
FROM read_live.spot_check_row;
COMMENT ON VIEW board.spot_check_row IS 'The rows of spot checks, each found right or wrong';

-- Readings are looked up by control point and time, all in one go. A correction keeps the time at
-- which its reading was first recorded.
CREATE FUNCTION board.delivery(first_day date, last_day date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period_kind text,
  period text, period_from date, period_to date, data_owner text, owner text, due_on date,
  delivered boolean, recorded_at timestamptz, delay_days integer, state text, corrected boolean,
  nothing_occurred boolean, import_id text)
LANGUAGE sql STABLE
SET jit = off
SET work_mem = '32MB'
AS $$
  WITH owed AS MATERIALIZED (
    SELECT
      a.control_point, a.unit, a.first_period, a.last_period, a.data_owner,
      coalesce(a.data_owner, c.owner, a.unit) AS owner,
      coalesce(a.due, g.due) AS rule, c.name AS control_point_name, c.period_kind,
      u.name AS unit_name, coalesce(u.path[1], a.unit) COLLATE "C" AS root
    FROM board.assignment AS a
    JOIN board.control_point AS c ON c.control_point = a.control_point
    LEFT JOIN board.unit AS u ON u.unit = a.unit
    CROSS JOIN board.college AS g
    WHERE c.open
  ),
  kinds AS (
    SELECT
      period_kind,
      greatest(first_day - 800, make_date(left(min(first_period), 4)::integer, 1, 1)) AS since
    FROM owed
    GROUP BY period_kind
  ),
  over AS MATERIALIZED (
    SELECT k.period_kind, p.period COLLATE "C" AS period, p.period_from, p.period_to
    FROM kinds AS k
    CROSS JOIN LATERAL board.periods(k.period_kind, k.since, last_day) AS p
    WHERE p.expected AND p.period_to BETWEEN first_day - 400 AND last_day
  ),
  -- nothing is due later than about a year after its period
  due AS MATERIALIZED (
    SELECT d.*
    FROM (
      SELECT r.rule, r.root, o.*, board.due_on(r.rule, o.period_to, r.root) AS due_on
      FROM (SELECT DISTINCT period_kind, rule, root FROM owed) AS r
      JOIN over AS o ON o.period_kind = r.period_kind
      OFFSET 0) AS d
    WHERE d.due_on BETWEEN first_day AND last_day
  ),
  spans AS MATERIALIZED (
    SELECT
      a.control_point,
      board.midnight(min(d.period_from)) AS since,
      board.midnight(max(d.period_to) + 1) AS until
    FROM (SELECT DISTINCT control_point, period_kind, rule, root FROM owed) AS a
    JOIN due AS d ON d.period_kind = a.period_kind AND d.rule = a.rule AND d.root = a.root
    GROUP BY a.control_point
  ),
  firsts AS MATERIALIZED (
    SELECT k.control_point, k.unit, k.period, min(k.old_recorded_at) AS recorded_at
    FROM board.reading_correction AS k
    GROUP BY k.control_point, k.unit, k.period
  ),
  came AS MATERIALIZED (
    SELECT
      r.control_point, r.unit, r.period,
      min(r.recorded_at) AS recorded_at,
      bool_or(r.corrected) AS corrected,
      bool_and(r.nothing_occurred) AS nothing_occurred,
      min(r.import_id) AS import_id
    FROM spans AS s
    JOIN board.reading AS r
      ON r.control_point = s.control_point
      AND r.period_start >= s.since AND r.period_start < s.until
    GROUP BY r.control_point, r.unit, r.period
  ),
  joined AS (
    SELECT
      a.control_point, a.control_point_name, a.unit, a.unit_name, d.period_kind, d.period, d.period_from,
      d.period_to, a.data_owner, a.owner, d.due_on,
      r.control_point IS NOT NULL AS delivered,
      coalesce(f.recorded_at, r.recorded_at) AS recorded_at,
      r.corrected, r.nothing_occurred, r.import_id
    FROM owed AS a
    JOIN due AS d
      ON d.period_kind = a.period_kind
      AND d.rule = a.rule
      AND d.root = a.root
      AND d.period >= a.first_period
      AND (a.last_period IS NULL OR d.period <= a.last_period)
    LEFT JOIN came AS r
      ON r.control_point = a.control_point AND r.unit = a.unit AND r.period = d.period
    LEFT JOIN firsts AS f
      ON f.control_point = a.control_point AND f.unit = a.unit AND f.period = d.period
  ),
  measured AS (
    SELECT j.*, (j.recorded_at AT TIME ZONE g.zone)::date - j.due_on AS delay_days
    FROM joined AS j
    CROSS JOIN board.college AS g
  )
  SELECT
    m.control_point, m.control_point_name, m.unit, m.unit_name, m.period_kind, m.period,
    m.period_from, m.period_to, m.data_owner, m.owner, m.due_on, m.delivered, m.recorded_at,
    m.delay_days,
    CASE
      WHEN m.delay_days > 10 THEN 'BACKFILLED'
      WHEN m.delay_days > 0 THEN 'LATE'
      WHEN m.delay_days IS NOT NULL THEN 'ON_TIME' END,
    coalesce(m.corrected, false),
    coalesce(m.nothing_occurred, false),
    m.import_id
  FROM measured AS m
$$;
COMMENT ON FUNCTION board.delivery(date, date) IS
  'Periods under collection that fall due from one day to another, with when their data were '
  'first recorded: ON_TIME, LATE by up to ten days, BACKFILLED (补录) later than that; null while '
  'they are not there';

CREATE OR REPLACE FUNCTION board.expected(first_day date, last_day date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text, delivered boolean, due_on date)
LANGUAGE sql STABLE AS $$
  SELECT
    d.control_point, d.control_point_name, d.unit, d.unit_name, d.period, d.period_from,
    d.period_to, d.data_owner, d.delivered, d.due_on
  FROM board.delivery(first_day, last_day) AS d
$$;
