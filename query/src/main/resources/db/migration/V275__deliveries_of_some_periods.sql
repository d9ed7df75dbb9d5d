-- What a report asks of is a few periods that lie years apart: nothing else is read for it.
CREATE FUNCTION board.delivery_of(
  points text[], units text[], since date, until date, first_day date, last_day date)
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
      AND (points IS NULL OR a.control_point = ANY (points))
      AND (units IS NULL OR a.unit = ANY (units))
  ),
  kinds AS (
    SELECT
      period_kind,
      greatest(
        coalesce(delivery_of.since, first_day) - 800,
        make_date(left(min(first_period), 4)::integer, 1, 1)) AS since
    FROM owed
    GROUP BY period_kind
  ),
  over AS MATERIALIZED (
    SELECT k.period_kind, p.period COLLATE "C" AS period, p.period_from, p.period_to
    FROM kinds AS k
    CROSS JOIN LATERAL board.periods(
      k.period_kind, k.since, least(delivery_of.until, last_day)) AS p
    WHERE p.expected AND p.period_to BETWEEN first_day - 400 AND last_day
      AND (delivery_of.since IS NULL OR p.period_from >= delivery_of.since)
      AND (delivery_of.until IS NULL OR p.period_from <= delivery_of.until)
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
      min(d.period_from) AS first, max(d.period_from) AS last,
      board.midnight(min(d.period_from)) AS since,
      board.midnight(max(d.period_to) + 1) AS until
    FROM (SELECT DISTINCT control_point, period_kind, rule, root FROM owed) AS a
    JOIN due AS d ON d.period_kind = a.period_kind AND d.rule = a.rule AND d.root = a.root
    GROUP BY a.control_point
  ),
  firsts AS MATERIALIZED (
    SELECT k.control_point, k.unit, k.period, min(k.old_recorded_at) AS recorded_at
    FROM spans AS s
    JOIN board.reading_correction AS k
      ON k.control_point = s.control_point AND k.period_from BETWEEN s.first AND s.last
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
    WHERE units IS NULL OR r.unit = ANY (units)
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
COMMENT ON FUNCTION board.delivery_of(text[], text[], date, date, date, date) IS
  'As board.delivery, of some control points and units and of periods that begin from one day to '
  'another; null for all';
