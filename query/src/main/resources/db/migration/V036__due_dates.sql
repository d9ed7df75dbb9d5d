-- When data are due. Assignments say it, or the rule of the college does for all that do not.
ALTER TABLE read_meta.college ADD COLUMN due text NOT NULL DEFAULT '+0d';
ALTER TABLE read_a.assignment ADD COLUMN due text;
ALTER TABLE read_b.assignment ADD COLUMN due text;

SELECT read_meta.show(model, slot) FROM read_meta.active_slot WHERE model = 'reference';

CREATE OR REPLACE VIEW board.college AS SELECT zone, due FROM read_meta.college;
COMMENT ON COLUMN board.college.due IS 'When data are due whose assignment does not say it';

CREATE OR REPLACE VIEW board.assignment AS
SELECT
  control_point, unit, first_period, last_period, data_owner, improvement_owner, recorded_at, due
FROM read_live.assignment;
COMMENT ON COLUMN board.assignment.due IS
  'When the data of a period are due, such as TUE 17:00; null for the rule of the college';

CREATE FUNCTION board.is_worked(day date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT c.worked FROM board.calendar_day AS c WHERE c.day = is_worked.day
     ORDER BY c.root LIMIT 1),
    extract(isodow FROM is_worked.day) <= 5)
$$;
COMMENT ON FUNCTION board.is_worked(date) IS
  'Whether a day is worked: as entered, else Monday to Friday';

-- The day that a rule names, before it is put off to a working day.
CREATE FUNCTION board.due_by_rule(rule text, last_day date) RETURNS date
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN rule ~ '^\+\d+d' THEN last_day + substring(rule FROM '^\+(\d+)d')::integer
    WHEN rule ~ '^\+\d+wd' THEN (
      SELECT d::date
      FROM generate_series(
        last_day + 1, last_day + 60 + 2 * substring(rule FROM '^\+(\d+)wd')::integer,
        INTERVAL '1 day') AS d
      WHERE board.is_worked(d::date)
      ORDER BY d
      OFFSET substring(rule FROM '^\+(\d+)wd')::integer - 1
      LIMIT 1)
    WHEN rule ~ '^\d+\.' THEN least(
      (date_trunc('month', last_day::timestamp) + INTERVAL '1 month')::date
        + substring(rule FROM '^(\d+)\.')::integer - 1,
      (date_trunc('month', last_day::timestamp) + INTERVAL '2 months')::date - 1)
    WHEN rule ~ '^\d\d-\d\d' THEN (
      SELECT min(d)
      FROM generate_series(0, 1) AS later,
        make_date(
          extract(year FROM last_day)::integer + later,
          left(rule, 2)::integer,
          substring(rule FROM 4 FOR 2)::integer) AS d
      WHERE d > last_day)
    ELSE last_day + 1 + (
      array_position(ARRAY['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'], left(rule, 3))
      - extract(isodow FROM last_day + 1)::integer + 7) % 7 END
$$;
COMMENT ON FUNCTION board.due_by_rule(text, date) IS
  'The day that a rule names for a period with this last day, whether it is worked or not';

CREATE FUNCTION board.due_on(rule text, last_day date) RETURNS date
LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN rule LIKE '+%' THEN named.day
    ELSE coalesce(
      (SELECT d::date
       FROM generate_series(named.day, named.day + 45, INTERVAL '1 day') AS d
       WHERE board.is_worked(d::date)
       ORDER BY d
       LIMIT 1),
      named.day) END
  FROM (SELECT board.due_by_rule(rule, last_day) AS day) AS named
$$;
COMMENT ON FUNCTION board.due_on(text, date) IS
  'Day on which data of a period with this last day are due; weekdays and dates that are free are '
  'put off to the next working day';

DROP FUNCTION board.missing(date);
DROP FUNCTION board.expected(date, date);

-- Nothing is due later than about a year after its period.
CREATE FUNCTION board.expected(first_day date, last_day date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text, delivered boolean, due_on date)
LANGUAGE sql STABLE AS $$
  WITH owed AS MATERIALIZED (
    SELECT
      a.control_point, a.unit, a.first_period, a.last_period, a.data_owner,
      coalesce(a.due, g.due) AS rule, c.name AS control_point_name, c.period_kind
    FROM board.assignment AS a
    JOIN board.control_point AS c ON c.control_point = a.control_point
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
  due AS MATERIALIZED (
    SELECT *
    FROM (
      SELECT r.rule, o.*, board.due_on(r.rule, o.period_to) AS due_on
      FROM (SELECT DISTINCT period_kind, rule FROM owed) AS r
      JOIN over AS o ON o.period_kind = r.period_kind) AS d
    WHERE d.due_on BETWEEN first_day AND last_day
  )
  SELECT
    a.control_point, a.control_point_name, a.unit, u.name, d.period, d.period_from, d.period_to,
    a.data_owner,
    EXISTS (
      SELECT FROM board.reading AS r
      WHERE r.control_point = a.control_point AND r.unit = a.unit AND r.period = d.period),
    d.due_on
  FROM owed AS a
  JOIN due AS d
    ON d.period_kind = a.period_kind
    AND d.rule = a.rule
    AND d.period >= a.first_period
    AND (a.last_period IS NULL OR d.period <= a.last_period)
  LEFT JOIN board.unit AS u ON u.unit = a.unit
$$;
COMMENT ON FUNCTION board.expected(date, date) IS
  'Periods under collection that fall due from one day to another, and whether they have a reading';

CREATE FUNCTION board.missing(as_of date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text, due_on date)
LANGUAGE sql STABLE AS $$
  SELECT
    e.control_point, e.control_point_name, e.unit, e.unit_name, e.period, e.period_from,
    e.period_to, e.data_owner, e.due_on
  FROM board.expected('1900-01-01', as_of - 1) AS e
  WHERE NOT e.delivered
$$;
COMMENT ON FUNCTION board.missing(date) IS
  'Periods under collection whose data were due before a day and have no reading (缺报)';
