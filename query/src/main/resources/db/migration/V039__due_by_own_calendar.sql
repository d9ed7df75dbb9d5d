-- Every root unit has a calendar of its own, and data are due by that of the unit that owes them.
-- The functions without a root take the first root that has entered the day.
CREATE FUNCTION board.is_worked(day date, of_root text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT c.worked FROM board.calendar_day AS c
     WHERE c.day = is_worked.day AND (of_root IS NULL OR c.root = of_root)
     ORDER BY c.root LIMIT 1),
    extract(isodow FROM is_worked.day) <= 5)
$$;
COMMENT ON FUNCTION board.is_worked(date, text) IS
  'Whether a day is worked by the calendar of a root unit: as entered, else Monday to Friday';

CREATE FUNCTION board.due_by_rule(rule text, last_day date, of_root text) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  what text := split_part(rule, ' ', 1);
  number integer := substring(what FROM '^\+?(\d+)')::integer;
  next_month date;
  weekday integer;
BEGIN
  IF what LIKE '+%wd' THEN
    RETURN (
      SELECT d::date
      FROM generate_series(last_day + 1, last_day + 60 + 2 * number, INTERVAL '1 day') AS d
      WHERE board.is_worked(d::date, of_root)
      ORDER BY d
      OFFSET number - 1
      LIMIT 1);
  ELSIF what LIKE '+%d' THEN
    RETURN last_day + number;
  ELSIF what LIKE '%.' THEN
    next_month := (date_trunc('month', last_day::timestamp) + INTERVAL '1 month')::date;
    RETURN least(next_month + number - 1, (next_month + INTERVAL '1 month')::date - 1);
  ELSIF what LIKE '__-__' THEN
    RETURN (
      SELECT min(d)
      FROM generate_series(0, 1) AS later,
        make_date(
          extract(year FROM last_day)::integer + later, number, right(what, 2)::integer) AS d
      WHERE d > last_day);
  END IF;
  weekday := array_position(ARRAY['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'], what);
  RETURN last_day + 1 + (weekday - extract(isodow FROM last_day + 1)::integer + 7) % 7;
END
$$;
COMMENT ON FUNCTION board.due_by_rule(text, date, text) IS
  'The day that a rule names for a period with this last day by the calendar of a root unit';

CREATE FUNCTION board.due_on(rule text, last_day date, of_root text) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  named date := board.due_by_rule(rule, last_day, of_root);
BEGIN
  IF rule LIKE '+%' THEN
    RETURN named;
  END IF;
  FOR later IN 0..45 LOOP
    IF board.is_worked(named + later, of_root) THEN
      RETURN named + later;
    END IF;
  END LOOP;
  RETURN named;
END
$$;
COMMENT ON FUNCTION board.due_on(text, date, text) IS
  'Day on which data of a period with this last day are due by the calendar of a root unit';

CREATE OR REPLACE FUNCTION board.is_worked(day date) RETURNS boolean
LANGUAGE sql STABLE AS 'SELECT board.is_worked(day, NULL)';

CREATE OR REPLACE FUNCTION board.due_by_rule(rule text, last_day date) RETURNS date
LANGUAGE sql STABLE AS 'SELECT board.due_by_rule(rule, last_day, NULL)';

CREATE OR REPLACE FUNCTION board.due_on(rule text, last_day date) RETURNS date
LANGUAGE sql STABLE AS 'SELECT board.due_on(rule, last_day, NULL)';

CREATE OR REPLACE FUNCTION board.expected(first_day date, last_day date)
RETURNS TABLE (
  control_point text, control_point_name text, unit text, unit_name text, period text,
  period_from date, period_to date, data_owner text, delivered boolean, due_on date)
LANGUAGE sql STABLE AS $$
  WITH owed AS MATERIALIZED (
    SELECT
      a.control_point, a.unit, a.first_period, a.last_period, a.data_owner,
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
  due AS MATERIALIZED (
    SELECT r.rule, r.root, o.*, board.due_on(r.rule, o.period_to, r.root) AS due_on
    FROM (SELECT DISTINCT period_kind, rule, root FROM owed) AS r
    JOIN over AS o ON o.period_kind = r.period_kind
  ),
  -- looked up in one go: one by one takes seconds for the days of a few years
  delivered AS MATERIALIZED (
    SELECT DISTINCT r.control_point, r.unit, r.period
    FROM board.reading AS r
    WHERE r.period_start >= (SELECT board.midnight(min(d.period_from)) FROM due AS d
      WHERE d.due_on BETWEEN first_day AND last_day)
  )
  SELECT
    a.control_point, a.control_point_name, a.unit, a.unit_name, d.period, d.period_from, d.period_to,
    a.data_owner,
    r.control_point IS NOT NULL,
    d.due_on
  FROM owed AS a
  JOIN due AS d
    ON d.period_kind = a.period_kind
    AND d.rule = a.rule
    AND d.root = a.root
    AND d.period >= a.first_period
    AND (a.last_period IS NULL OR d.period <= a.last_period)
    AND d.due_on BETWEEN first_day AND last_day
  LEFT JOIN delivered AS r
    ON r.control_point = a.control_point AND r.unit = a.unit AND r.period = d.period
$$;
